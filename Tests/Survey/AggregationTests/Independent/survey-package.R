# Computes weighted shares, means and quartiles of the earlier wave with R's survey package.
#
#   cd Tests/Survey/AggregationTests/Independent && Rscript survey-package.R > survey-package.csv    (R 4.2.2, survey 4.1)
#
# One row a figure: question, by, column, code, measure, value.
suppressMessages(library(survey))
wave <- read.csv("earlier.csv", colClasses = "character")
wave$w <- as.numeric(wave$weight)
wave$visits <- as.numeric(wave$visits)
wave$agree <- as.numeric(wave$agree)
six <- function(x) sprintf("%.6f", x)
put <- function(question, by, column, code, measure, value)
  cat(paste(question, by, column, code, measure, six(value), sep = ","), "\n", sep = "")
cat("question,by,column,code,measure,value\n")

shares <- function(rows, by, column) {
  for (question in c("plan", "goals")) if (question != by) {
    answered <- wave[rows & wave[[question]] != "", ]
    for (code in sort(unique(unlist(strsplit(wave[[question]], " "))))) {
      answered$chosen <- as.numeric(sapply(strsplit(answered[[question]], " "), function(x) code %in% x))
      design <- svydesign(ids = ~1, weights = ~w, data = answered)
      put(question, by, column, code, "share", coef(svymean(~chosen, design)))
    }
  }
}
numbers <- function(rows, by, column) {
  for (question in c("visits", "agree")) {
    answered <- wave[rows & !is.na(wave[[question]]), ]
    answered$x <- answered[[question]]
    design <- svydesign(ids = ~1, weights = ~w, data = answered)
    put(question, by, column, "", "sum", coef(svytotal(~x, design)))
    put(question, by, column, "", "mean", coef(svymean(~x, design)))
    quartiles <- coef(svyquantile(~x, design, c(0.25, 0.5, 0.75), qrule = "hf2", ci = FALSE))
    for (i in 1:3) put(question, by, column, "", c("lower", "median", "upper")[i], quartiles[i])
  }
}
both <- function(rows, by, column) { shares(rows, by, column); numbers(rows, by, column) }
both(rep(TRUE, nrow(wave)), "", "")
for (by in c("type", "region", "plan")) for (column in unique(wave[[by]]))
  both(wave[[by]] == column, by, if (column == "") "-" else column)
