# Read by composite.R, with its data: every branch it does not take, and one whole index.

# --- normalisation: the other direction, the other ends
add("zSample-", z(-cc, sd(cc, na.rm = TRUE)))
for (ties in c("min", "average", "max")) add(paste0("rank.", ties, "-"), rk(-b, ties))
add("borda.average-", rk(-b, "average") - 1)
add("percentileRank-", (rk(-b, "min") - 1) / (n - 1)); add("percentileRank.max", (rk(b, "max") - 1) / (n - 1))
add("distanceToMax-", (mx - a) / (mx - mn))
add("distanceToReference-", (max(a) - a) / (max(a) - a[9])); add("distanceToReference.cap-", pmin((max(a) - a) / (max(a) - a[9]), 1))
add("distanceToTarget.cap-", pmin((mx - a) / (mx - 15), 1))
add("goalposts.free-", gm * 100); add("goalposts.1to10", 1 + 9 * pmin(pmax(gp, 0), 1))
expz <- function(v, sd, cap) { s <- exp(z(v, sd)); pmin(s / mean(s, na.rm = TRUE), cap) }
add("expZ.cap5", expz(g, psd(g), 5)); add("expZ.sample", expz(g, sd(g), Inf)); add("expZ-", expz(-cc, psd(cc), Inf))

# --- aggregation of six columns with gaps
six <- as.matrix(x[, 1:6]); w6 <- c(1, 2, 0.5, 3, 1, 0.25)
rows6 <- function(fun) apply(six, 1, function(r) { k <- !is.na(r); fun(r[k], w6[k]) })
pm <- function(p) rows6(function(r, w) weighted.mean(r^p, w)^(1 / p))
add("six.power.2", pm(2)); add("six.power.-2", pm(-2)); add("six.harmonic", pm(-1)); add("six.power.3", pm(3))
add("six.geometric", rows6(function(r, w) prod(r^(w / sum(w)))))
add("six.median", rows6(function(r, w) quantile(r, 0.5, names = FALSE)))
add("six.best3", rows6(function(r, w) mean(tail(sort(r), 3)))); add("six.worst3", rows6(function(r, w) mean(head(sort(r), 3))))
add("six.meanMin", rows6(function(r, w) { M <- weighted.mean(r, w); M - sqrt((M - min(r))^2 + 1) + 1 }))
for (neg in c(TRUE, FALSE)) for (pop in c(TRUE, FALSE)) add(sprintf("mpi.%s.%s.all", if (neg) "negative" else "positive", if (pop) "population" else "sample"), mpi(neg, pop))
# adjusted, the penalty added; d counts the other way: its values and its goalposts change sign
rp <- sapply(1:3, function(j) { v <- m[, j]; D <- diff(range(v, na.rm = TRUE)) / 2; 70 + 60 * (v - mean(v, na.rm = TRUE) + D) / (2 * D) })
mv <- function(r, s) apply(r, 1, function(t) { t <- t[!is.na(t)]; mean(t) + s * mean((t - mean(t))^2) / mean(t) })
add("ampi.positive", mv(rp, 1))
rn <- cbind(70 + 60 * a / 30, 70 + 60 * cc / 30, 70 + 60 * (20 - d) / 18); add("ampi.direction", mv(rn, -1))
# Copeland with gaps: what either misses counts for neither
duel <- function(p, s) { k <- !is.na(m[p, ]) & !is.na(m[s, ]); sign(round(sum(w[k] * sign(m[p, k] - m[s, k])), 12)) }
add("copeland.gaps", sapply(1:n, function(p) sum(sapply(setdiff(1:n, p), function(s) duel(p, s)))))
# equal means by powers, roots by Newton on mean(v^k) = target
newton <- function(v) { k <- 1; for (turn in 1:200) k <- k - (mean(v^k) - target) / mean(v^k * log(v)); v^k }
add("bottleneck.log.adjusted", pen(apply(share, 2, newton), TRUE))
# benefit of the doubt with every share of the virtual total between 20 and 60 %
restricted <- sapply(1:n, function(u) { y <- full[u, ]
  lo <- diag(y) - 0.2 * matrix(y, 3, 3, byrow = TRUE); up <- diag(y) - 0.6 * matrix(y, 3, 3, byrow = TRUE)
  lp("max", y, rbind(full, lo, up), c(rep("<=", n), rep(">=", 3), rep("<=", 3)), c(rep(1, n), rep(0, 6)))$objval })
add("benefitOfTheDoubt.shares", restricted)
# directional: expand the unit's own values as far as a mixture of units allows
directional <- sapply(1:n, function(u) 1 / (1 + lp("max", c(1, rep(0, n)), rbind(cbind(-full[u, ], t(full)), c(0, rep(1, n))),
  c(rep(">=", 3), "<="), c(full[u, ], 1))$objval))
add("benefitOfTheDoubt.directional", directional)

# --- treatment by the whole rule: test, winsorise, test again, transform the values as they were
shape <- function(v) c(e1071::skewness(v, na.rm = TRUE, type = 2), e1071::kurtosis(v, na.rm = TRUE, type = 2))
fine <- function(v) { s <- shape(v); abs(s[1]) < 2 || s[2] < 3.5 }
add("skewness.e1071", sapply(x, function(v) shape(v)[1]), names(x)); add("kurtosis.e1071", sapply(x, function(v) shape(v)[2]), names(x))
treat <- function(name, v, most, then) {
  t <- v; at <- c(high = 0, low = 0)
  while (!fine(t) && sum(at) < most) {
    s <- if (shape(t)[1] >= 0) 1 else -1
    edge <- max(s * t, na.rm = TRUE); hit <- which(s * t == edge)
    t[hit] <- s * max((s * t)[-hit], na.rm = TRUE); at[if (s > 0) "high" else "low"] <- length(hit)
  }
  last <- !fine(t) && !is.null(then) # no second stage: our rule, the first one stands; COINr's source leaves it open
  add(paste0("treated.", name), if (last) then(v) else t); add(paste0("points.", name), c(sum(at), last), c("winsorised", "transformed"))
}
span <- function(v) diff(range(v, na.rm = TRUE))
plus <- function(v) if (shape(v)[1] > 0) clog(v) else -log(max(v, na.rm = TRUE) + 0.01 * span(v) - v)
boxcox <- function(v, l) { y <- v - min(v, na.rm = TRUE) + 1; if (l == 0) log(y) else (y^l - 1) / l }
treat("passes.a", a, 5, clog); treat("both.k", k, 5, clog); treat("ties.h", h, 1, clog); treat("low.e", -e, 5, clog)
treat("many.g3", g^3, 5, clog); treat("none.e", e, 0, NULL); treat("gaps.f", f, 1, clog)
gg <- g^2; treat("log.g2", gg, 1, clog); treat("plus.g2", gg, 1, plus); treat("plus.g2-", -gg, 1, plus)
treat("original.g2", gg, 1, function(v) log(v - min(v) + 1)); treat("boxCox.g2", gg, 1, function(v) boxcox(v, 0.25))
treat("boxCox0.g2", gg, 1, function(v) boxcox(v, 0)); treat("boxCox-.g2", gg, 1, function(v) boxcox(v, -0.5))
treat("none.g2", gg, 1, NULL)

# --- imputation in a panel: the rows are six units in the years 2019, 2021, 2022 and 2025
code <- rep(1:6, each = 4); year <- rep(c(2019, 2021, 2022, 2025), 6)
by <- function(fun) unsplit(lapply(split(1:n, code), fun), code)
latest <- by(function(r) { v <- l[r]; sapply(seq_along(v), function(t) if (is.na(v[t])) { p <- v[seq_len(t - 1)]; p <- p[!is.na(p)]; if (length(p)) tail(p, 1) else NA } else v[t]) })
line <- by(function(r) { v <- l[r]; known <- which(!is.na(v)); if (!length(known)) v else if (length(known) == 1) rep(v[known], 4) else approx(year[r][known], v[known], year[r], rule = 2)$y })
add("impute.latest", latest); add("impute.linear", line)
add("impute.meanOfYear", fill(l, 0) + is.na(l) * ave(l, year, FUN = function(v) mean(v, na.rm = TRUE)))
add("impute.medianOfYear", fill(l, 0) + is.na(l) * ave(l, year, FUN = function(v) median(v, na.rm = TRUE)))

# --- a whole index: P of a, b, c; Q of d, e, f (less is better); I of both; e divided by a size
size <- 50 + 3 * i; size[6] <- NA
wt <- list(P = c(1, 2, 0.5), Q = c(1, 1, 3), I = c(2, 1)); dir <- c(1, 1, 1, 1, 1, -1)
base <- six; base[, "e"] <- base[, "e"] / size
wmean <- function(M, w) apply(M, 1, function(r) { k <- !is.na(r); if (any(k)) sum(r[k] * w[k]) / sum(w[k]) else NA })
scaled <- function(M) sapply(1:6, function(j) minmax(dir[j] * M[, j]))
tree <- function(N, wt) { P <- wmean(N[, 1:3], wt$P); Q <- wmean(N[, 4:6], wt$Q); cbind(P, Q, I = wmean(cbind(P, Q), wt$I)) }
place <- function(s) rank(-s, ties.method = "min", na.last = "keep")
N <- scaled(base); plain <- tree(N, wt)
for (el in c("P", "Q", "I")) { add(paste0("index.", el), plain[, el]); add(paste0("index.rank.", el), place(plain[, el])) }
# units with less than nine in ten values out, and a pillar asks two in three children
kept <- rowMeans(!is.na(base)) >= 0.9; S <- base; S[!kept, ] <- NA; add("index.screened", tree(scaled(S), wt)[, "I"])
thin <- six; thin[c(3, 8), 1:2] <- NA; T <- scaled(thin); half <- tree(T, wt)
half[rowMeans(!is.na(T[, 1:3])) < 2 / 3, "P"] <- NA; half[rowMeans(!is.na(T[, 4:6])) < 2 / 3, "Q"] <- NA
half[, "I"] <- ifelse(rowMeans(!is.na(half[, 1:2])) < 2 / 3, NA, wmean(half[, 1:2], wt$I)); add("index.thin", half[, "I"])
share1 <- lapply(wt, function(v) v / sum(v))
add("effective", c(share1$I[1] * share1$P, share1$I[2] * share1$Q, share1$I, 1), c(letters[1:6], "P", "Q", "I"))
shift <- function(p, q) mean(abs(p - q), na.rm = TRUE)
without <- sapply(1:6, function(j) { v <- wt; if (j <= 3) v$P[j] <- 0 else v$Q[j - 3] <- 0; M <- N; M[, j] <- NA; shift(place(plain[, "I"]), place(tree(M, v)[, "I"])) })
add("leaveOut.indicator", without, letters[1:6])
add("leaveOut.unit", sapply(1:n, function(u) shift(place(plain[-u, "I"]), place(tree(scaled(base[-u, ]), wt)[, "I"]))))
equal <- tree(N, lapply(wt, function(v) v^0))
moved <- place(equal[, "I"]) - place(plain[, "I"]); add("shift", moved)
add("shift.summary", c(mean(abs(moved)), max(abs(moved)), cor(rank(plain[, "I"]), rank(equal[, "I"]))), c("mean", "largest", "spearman"))
# components at every level; correlations over complete rows
load1 <- function(M) { v <- prcomp(na.omit(M), scale. = TRUE)$rotation[, 1]; v * sign(sum(v)) }
lP <- load1(N[, 1:3]); lQ <- load1(N[, 4:6]); 
two <- cor(wmean(N[, 1:3], lP), wmean(N[, 4:6], lQ)) # two columns: loadings of one size; against each other by rule +
stopifnot(two < 0); add("pca.tree", c(lP, lQ, sqrt(c(0.5, 0.5))), c(letters[1:6], "P", "Q"))
# expectation maximisation over four columns, several patterns, one row without any value
em4 <- cbind(a, b, cc, d); em4[2, 1:2] <- NA; em4[9, c(2, 4)] <- NA; em4[15, ] <- NA; em4[20, 1] <- NA
fit <- scale(em4); use <- rowSums(!is.na(fit)) > 0; mu <- rep(0, 4); S4 <- diag(4)
repeat {
  E4 <- fit; C4 <- matrix(0, 4, 4)
  for (u in which(use)) { o <- !is.na(fit[u, ]); if (all(o)) next; h4 <- which(!o); B <- t(solve(S4[o, o], S4[o, h4, drop = FALSE]))
    E4[u, h4] <- mu[h4] + B %*% (fit[u, o] - mu[o]); C4[h4, h4] <- C4[h4, h4] + S4[h4, h4] - B %*% S4[o, h4] }
  V <- E4[use, ]; mu2 <- colMeans(V); S2 <- (crossprod(sweep(V, 2, mu2)) + C4) / nrow(V)
  done <- max(abs(mu2 - mu), abs(S2 - S4)) < 1e-14; mu <- mu2; S4 <- S2; if (done) break
}
for (j in 1:4) add(paste0("impute.em4.", c("a", "b", "c", "d")[j]), E4[, j] * attr(fit, "scaled:scale")[j] + attr(fit, "scaled:center")[j])
