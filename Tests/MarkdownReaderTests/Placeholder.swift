// replaced by the first tests of MarkdownReader
