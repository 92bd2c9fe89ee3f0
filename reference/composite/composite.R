# Expected values for the methods of a composite index, written from their definitions in base R.
# Run in this folder: Rscript composite.R   (lpSolve for the benefit of the doubt, e1071 for the shape)
suppressMessages(library(lpSolve))
n <- 24
unit <- sprintf("u%02d", 1:n)
i <- 1:n
# fixed formulas: no random numbers, so any program can make the data again
a <- round(10 + 5 * sin(i) + i / 3, 2)
b <- round(20 + 9 * cos(1.7 * i), 1); b[c(3, 11)] <- b[5]
cc <- round(exp(sin(2.3 * i)) * 3, 3); cc[c(4, 17)] <- NA
d <- round(5 + (i * 7) %% 13, 0)
e <- round(2 + (i * 5) %% 9 / 3, 3); e[24] <- 60
f <- round(1 + (i * 11) %% 17 / 5, 3); f[c(7, 19)] <- 45; f[21] <- NA
g <- round(1.25^i, 3)                                   # skewed by many values, not by one
h <- round(1 + (i * 5) %% 11 / 5, 3); h[c(2, 9, 15)] <- 45 # three tied at the top
k <- round(50 + (i * 7) %% 13 / 4, 3); k[5] <- 300; k[12] <- 1 # one outlier on either side
l <- a; l[c(2, 3, 8, 13, 17:20, 22)] <- NA              # gaps for a panel: six units, four years
x <- data.frame(a, b, c = cc, d, e, f, g, h, k, l)
group <- ifelse(i %% 2 == 0, "even", "odd")
write.csv(data.frame(unit, group, x), "data.csv", row.names = FALSE, quote = FALSE, na = "NA")

out <- list()
add <- function(method, values, names = unit) {
  out[[length(out) + 1]] <<- data.frame(method, item = names, value = sprintf("%.17g", values))
}

# --- normalisation; column c has missing values, column b has ties
minmax <- function(v, l = 0, u = 100) (v - min(v, na.rm = TRUE)) / diff(range(v, na.rm = TRUE)) * (u - l) + l
psd <- function(v) { v <- v[!is.na(v)]; sqrt(mean((v - mean(v))^2)) }
z <- function(v, sd) (v - mean(v, na.rm = TRUE)) / sd
add("minMax", minmax(cc)); add("minMax-", minmax(-cc))
add("zSample", z(cc, sd(cc, na.rm = TRUE))); add("zPopulation", z(cc, psd(cc)))
rk <- function(v, ties) { r <- rank(v, ties.method = ties, na.last = "keep"); r }
for (ties in c("min", "average", "max")) add(paste0("rank.", ties), rk(b, ties))
add("borda", rk(b, "min") - 1); add("percentileRank", (rk(cc, "min") - 1) / (sum(!is.na(cc)) - 1))
add("fractionOfMax", cc / max(cc, na.rm = TRUE)); add("fractionOfMax-", min(cc, na.rm = TRUE) / cc)
mn <- min(a); mx <- max(a)
add("distanceToMax", 1 - (mx - a) / (mx - mn))
ref <- function(v) 1 - (v[9] - v) / (v[9] - min(v))
add("distanceToReference", ref(a)); add("distanceToReference.cap", pmin(ref(a), 1))
add("distanceToTarget", (a - mn) / (15 - mn)); add("distanceToTarget.cap", pmin((a - mn) / (15 - mn), 1))
add("distanceToTarget-", (-a - min(-a)) / (-15 - min(-a)))
gp <- (a - 8) / (18 - 8); add("goalposts", pmin(pmax(gp, 0), 1) * 100); add("goalposts.free", gp * 100)
gm <- (18 - a) / (18 - 8); add("goalposts-", pmin(pmax(gm, 0), 1) * 100)
add("ratioToMean", a / mean(a)); add("ratioToMean-", (1 / a) / mean(1 / a))
q <- exp(z(cc, psd(cc))); add("expZ", q / mean(q, na.rm = TRUE)); add("expZ.cap", pmin(q / mean(q, na.rm = TRUE), 1.5))

# --- aggregation of a, c, d (weights 1, 2, 0.5), missing left out
m <- as.matrix(x[, c("a", "c", "d")]); w <- c(1, 2, 0.5)
rows <- function(fun) apply(m, 1, function(r) { k <- !is.na(r); fun(r[k], w[k]) })
add("arithmetic", rows(function(r, w) sum(w * r) / sum(w)))
add("geometric", rows(function(r, w) exp(sum(w * log(r)) / sum(w))))
add("harmonic", rows(function(r, w) sum(w) / sum(w / r)))
for (p in c(2, -2, 0.5)) add(paste0("power.", p), rows(function(r, w) (sum(w * r^p) / sum(w))^(1 / p)))
add("median", rows(function(r, w) median(r))); add("min", rows(function(r, w) min(r))); add("max", rows(function(r, w) max(r)))
add("owa.best2", rows(function(r, w) mean(sort(r, decreasing = TRUE)[1:2])))
add("owa.worst2", rows(function(r, w) mean(sort(r)[1:2])))
add("meanMin", rows(function(r, w) { M <- sum(w * r) / sum(w); M - 0.7 * (sqrt((M - min(r))^2 + 0.3^2) - 0.3) }))
mpi <- function(neg, pop) {
  zz <- apply(m, 2, function(v) 100 + 10 * z(v, if (pop) psd(v) else sd(v, na.rm = TRUE)))
  apply(zz, 1, function(r) { r <- r[!is.na(r)]; M <- mean(r); V <- if (pop) mean((r - M)^2) else var(r); if (neg) M - V / M else M + V / M })
}
add("mpi.negative.sample", mpi(TRUE, FALSE)); add("mpi.positive.population", mpi(FALSE, TRUE))
ampi <- function(goal) {
  r <- sapply(1:3, function(j) { v <- m[, j]; if (is.null(goal)) { D <- diff(range(v, na.rm = TRUE)) / 2; lo <- mean(v, na.rm = TRUE) - D; hi <- lo + 2 * D } else { lo <- goal[1]; hi <- goal[2] }; 60 * (v - lo) / (hi - lo) + 70 })
  apply(r, 1, function(s) { s <- s[!is.na(s)]; M <- mean(s); M - mean((s - M)^2) / M })
}
add("ampi", ampi(NULL)); add("ampi.goalposts", ampi(c(0, 30)))
full <- as.matrix(x[, c("a", "b", "d")]); wf <- w / sum(w)
cop <- sapply(1:n, function(p) sum(sapply(setdiff(1:n, p), function(s) { o <- sum(wf * ((full[p, ] > full[s, ]) + 0.5 * (full[p, ] == full[s, ]))); sign(round(o - 0.5, 12)) })))
add("copeland", cop)
share <- apply(full, 2, function(v) v / max(v))
pen <- function(y, log) 100 * rowMeans(t(apply(y, 1, function(r) { k <- min(r); if (log) k + log1p(r - k) else k + 1 - exp(-(r - k)) })))
add("bottleneck.exp", pen(share, FALSE)); add("bottleneck.log", pen(share, TRUE))
target <- mean(colMeans(share))
adj <- apply(share, 2, function(v) { k <- uniroot(function(k) mean(v^k) - target, c(0.01, 50), tol = 1e-15)$root; v^k })
add("bottleneck.adjusted", pen(adj, FALSE))
bod <- sapply(1:n, function(u) lp("max", full[u, ] , full, rep("<=", n), rep(1, n))$objval)
add("benefitOfTheDoubt", bod)

# --- treatment
skew <- function(v) { v <- v[!is.na(v)]; n <- length(v); d <- v - mean(v); sqrt(n * (n - 1)) / (n - 2) * sqrt(n) * sum(d^3) / sum(d^2)^1.5 }
kurt <- function(v) { v <- v[!is.na(v)]; n <- length(v); d <- v - mean(v); g <- n * sum(d^4) / sum(d^2)^2; ((n + 1) * (g - 3) + 6) * (n - 1) / ((n - 2) * (n - 3)) }
add("skewness", sapply(x, skew), names(x)); add("kurtosis", sapply(x, kurt), names(x))
wins <- function(v, k) { t <- v; for (turn in seq_len(k)) t[which(t == max(t, na.rm = TRUE))] <- max(t[t < max(t, na.rm = TRUE)], na.rm = TRUE); t }
add("winsorised.e", wins(e, 1)); add("winsorised.f", wins(f, 1))
clog <- function(v) { r <- range(v, na.rm = TRUE); log(v - r[1] + 0.01 * diff(r)) }
add("log.e", clog(e)); add("logPlus.e-", -log(max(-e) + 0.01 * diff(range(e)) + e)); add("logOriginal.e", log(e - min(e) + 1))
y <- e - min(e) + 1; add("boxCox.e", (y^0.25 - 1) / 0.25)

# --- imputation
fill <- function(v, s) { v[is.na(v)] <- s; v }
add("impute.mean", fill(cc, mean(cc, na.rm = TRUE))); add("impute.median", fill(cc, median(cc, na.rm = TRUE)))
add("impute.groupMean", ifelse(is.na(cc), ave(cc, group, FUN = function(v) mean(v, na.rm = TRUE)), cc))
add("impute.groupMedian", ifelse(is.na(cc), ave(cc, group, FUN = function(v) median(v, na.rm = TRUE)), cc))
# EM for a, c, f: standardised, maximum likelihood, by plain iteration to a standstill
em <- scale(as.matrix(x[, c("a", "c", "f")])); mu <- rep(0, 3); S <- diag(3)
for (step in 1:100000) {
  E <- em; C <- matrix(0, 3, 3)
  for (u in 1:n) { miss <- is.na(em[u, ]); if (any(miss)) { B <- S[miss, !miss, drop = FALSE] %*% solve(S[!miss, !miss])
    E[u, miss] <- mu[miss] + B %*% (em[u, !miss] - mu[!miss]); C[miss, miss] <- C[miss, miss] + S[miss, miss] - B %*% S[!miss, miss, drop = FALSE] } }
  nm <- colMeans(E); D <- sweep(E, 2, nm); nS <- (t(D) %*% D + C) / n
  done <- max(abs(nm - mu), abs(nS - S)) < 1e-14; mu <- nm; S <- nS; if (done) break
}
back <- sweep(sweep(E, 2, attr(em, "scaled:scale"), "*"), 2, attr(em, "scaled:center"), "+")
add("impute.em.c", back[, 2]); add("impute.em.f", back[, 3])

# --- weights
p <- prcomp(full, center = TRUE, scale. = TRUE)$rotation[, 1]; add("pca", p * sign(sum(p)), c("a", "b", "d"))

source("branches.R") # the other branches, a whole index, and what follows from it

res <- do.call(rbind, out)
con <- file("expected.csv", "w")
writeLines(sprintf("# %s, lpSolve %s, e1071 %s, %s; made by composite.R", R.version.string, packageVersion("lpSolve"), packageVersion("e1071"), Sys.Date()), con)
write.csv(res, con, row.names = FALSE, quote = FALSE)
close(con)
