# Benefit-of-the-doubt scores by lpSolve, on the data of bod.csv: writes bod-lpsolve.csv beside it.
# All three models in multiplier form. Run in this folder: Rscript bod.R
library(lpSolve)
y <- as.matrix(read.csv("bod.csv", comment.char = "#")[, 1:3])
n <- nrow(y); p <- ncol(y); low <- 0.15; up <- 0.60; g <- c(1, 0.5, 0.25)
plain <- function(i) lp("max", y[i, ], y, rep("<=", n), rep(1, n))$objval
shares <- function(i) {
  own <- y[i, ]
  a <- rbind(y, t(sapply(1:p, function(j) (low - (1:p == j)) * own)),
             t(sapply(1:p, function(j) ((1:p == j) - up) * own)))
  lp("max", own, a, rep("<=", n + 2 * p), c(rep(1, n), rep(0, 2 * p)))$objval
}
s <- sweep(y, 2, apply(y, 2, max), "/")
directional <- function(i) {
  a <- rbind(cbind(s, -1), c(g, 0))
  1 / (1 + lp("min", c(-s[i, ], 1), a, c(rep("<=", n), "="), c(rep(0, n), 1))$objval)
}
out <- cbind(y, plain = sapply(1:n, plain), shares = sapply(1:n, shares),
             directional = sapply(1:n, directional))
con <- file("bod-lpsolve.csv", "w")
writeLines(sprintf("# lpSolve %s, R %s, %s", packageVersion("lpSolve"), getRversion(), Sys.Date()), con)
writeLines(paste(colnames(out), collapse = ","), con)
for (i in 1:n) writeLines(paste(sprintf("%.15g", out[i, ]), collapse = ","), con)
close(con)
