# Principal eigenvectors of reciprocal matrices by eigen(): writes ahp.csv beside this file.
# Each line: size, the matrix by rows, the weights, the principal eigenvalue. Run: Rscript ahp.R
set.seed(9)
con <- file("ahp.csv", "w")
writeLines(sprintf("# base eigen(), R %s, %s", getRversion(), Sys.Date()), con)
for (n in 3:9) {
  a <- diag(n)
  for (i in 1:(n - 1)) for (j in (i + 1):n) {
    a[i, j] <- sample(c(1 / (9:2), 1:9), 1); a[j, i] <- 1 / a[i, j]
  }
  e <- eigen(a)
  k <- which.max(Re(e$values))
  w <- Re(e$vectors[, k]); w <- w / sum(w)
  writeLines(paste(sprintf("%.17g", c(n, t(a), w, Re(e$values[k]))), collapse = ","), con)
}
close(con)
