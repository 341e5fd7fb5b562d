// replaced by the first tests of PDFExport
