# Makes data.csv: invented columns (no source, no licence), one fixed seed.
# a-f share one factor; g is skewed with an outlier; h has many ties; a, c and h have gaps;
# s and t have no ties and eight values, so that the exact null distributions are used.
# Run in this folder: Rscript data.R
RNGversion("4.2.0")
set.seed(20261127)
n <- 60
factor <- rnorm(n)
items <- sapply(c(0.8, 0.7, 0.6, 0.75, 0.5, 0.65), function(load)
  round(50 + 10 * (load * factor + sqrt(1 - load^2) * rnorm(n)), 3))
data <- data.frame(items)
names(data) <- letters[1:6]
data$g <- round(exp(rnorm(n)) + c(90, rep(0, n - 1)), 4)
data$h <- pmax(0, round(factor + rnorm(n)))
data$a[c(3, 17)] <- NA
data$c[c(17, 40, 41)] <- NA
data$h[c(5, 6)] <- NA
data$s <- c(round(rnorm(8), 3), rep(NA, n - 8))
data$t <- c(round(rnorm(8) + data$s[1:8], 3), rep(NA, n - 8))
writeLines(c(paste0("# Invented numbers, made by data.R with ", R.version.string, ", ", Sys.Date()),
             paste(names(data), collapse = ",")), "data.csv")
write.table(data, "data.csv", append = TRUE, sep = ",", row.names = FALSE, col.names = FALSE, na = "NaN")
