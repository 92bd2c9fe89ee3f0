# Reference values for nl.biotoop.statistics.descriptive. Reads data.csv, writes descriptive.csv.
# Run in this folder: Rscript descriptive.R
library(stats)
data <- read.csv("data.csv", comment.char = "#", na.strings = "NaN")
names_all <- names(data)
out <- c(
  paste0("# Made by descriptive.R with ", R.version.string, ", e1071 ",
         packageVersion("e1071"), ", psych ", packageVersion("psych"), ", ", Sys.Date()),
  "statistic,first,second,value")
put <- function(statistic, first, second, value)
  out <<- c(out, sprintf("%s,%s,%s,%s", statistic, first, second, sprintf("%.17g", value)))

# Moments (e1071 numbers the types as Joanes and Gill do) and quartiles
for (name in names_all) {
  x <- data[[name]][!is.na(data[[name]])]
  put("available", name, "", length(x))
  put("mean", name, "", mean(x))
  put("sd", name, "", sd(x))
  put("variance", name, "", var(x))
  for (type in 1:3) {
    put(paste0("skewness", type), name, "", e1071::skewness(x, type = type))
    put(paste0("kurtosis", type), name, "", e1071::kurtosis(x, type = type))
  }
  for (p in c(0.25, 0.5, 0.75)) put("quantile7", name, p, quantile(x, p, type = 7))
  put("shareZero", name, "", mean(x == 0))
  put("shareUnique", name, "", length(unique(x)) / length(x))
}

# Correlations: pairwise complete, two-sided p values
for (i in seq_along(names_all)) for (j in seq_along(names_all)) if (i < j) {
  for (method in c("pearson", "spearman", "kendall")) {
    test <- suppressWarnings(cor.test(data[[i]], data[[j]], method = method))
    put(paste0(method, ".coefficient"), names_all[i], names_all[j], test$estimate)
    put(paste0(method, ".p"), names_all[i], names_all[j], test$p.value)
  }
  put("n", names_all[i], names_all[j], sum(complete.cases(data[c(i, j)])))
}
# Null distributions over the range: orders of 1..n with a fixed generator that Java repeats:
# keys (k * m) mod 1009 for k = 1..n; first series k, second the keys
for (n in c(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20, 49, 50, 51, 200, 1000))
  for (m in c(1, 17, 377, 500, 1008)) {
    x <- 1:n
    y <- (x * m) %% 1009
    for (method in c("spearman", "kendall")) {
      test <- suppressWarnings(cor.test(x, y, method = method))
      put(paste0(method, ".order"), n, m, test$p.value)
    }
  }
# Above the limit of AS 89: keys modulo 2003
for (n in c(1289, 1290, 1291, 1500)) for (m in c(1001, 700)) {
  x <- 1:n
  y <- (x * m) %% 2003
  put("spearman.long", n, m, suppressWarnings(cor.test(x, y, method = "spearman"))$p.value)
}

# Adjusted p values
raw <- c(0.01, NA, 0.02, 0.03, 0.04, 0.05, 0.01, 0.9, 1, 0, 0.0004)
for (method in c("holm", "BH")) {
  adjusted <- p.adjust(raw, method)
  for (k in seq_along(raw)) put(method, k, "", adjusted[k])
}

# Reliability of a-f
items <- data[letters[1:6]]
C <- cov(items, use = "pairwise.complete.obs")
k <- ncol(C)
put("alpha", "a-f", "", k^2 * mean(C[lower.tri(C)]) / sum(C))
psychAlpha <- suppressWarnings(psych::alpha(items)$total)
put("alpha.psych", "a-f", "", psychAlpha$raw_alpha)
# psych divides pairwise covariances by the standard deviations of all available rows, so with
# gaps it differs from pairwise correlations; without gaps the two are the same
put("alpha.standardised.psych", "a-f", "", psychAlpha$std.alpha)
put("alpha.standardised.psych.complete", "a-f", "",
    suppressWarnings(psych::alpha(na.omit(items))$total$std.alpha))
R <- cor(items, use = "pairwise.complete.obs")
rbar <- mean(R[lower.tri(R)])
put("alpha.standardised", "a-f", "", k * rbar / (1 + (k - 1) * rbar))
omega <- function(load) sum(load)^2 / (sum(load)^2 + sum(1 - load^2))
put("omega.psych.minres", "a-f", "",
    omega(as.vector(psych::fa(R, nfactors = 1, fm = "minres")$loadings)))
put("omega.factanal.ml", "a-f", "",
    omega(as.vector(factanal(covmat = R, factors = 1, n.obs = 60)$loadings)))
put("omega.psych.total", "a-f", "",
    suppressMessages(suppressWarnings(psych::omega(R, nfactors = 1, plot = FALSE)$omega.tot)))
# Minimum residual by a general minimiser run to a tight tolerance
residual <- function(l) { E <- R - l %o% l; sum(E[lower.tri(E)]^2) }
slope <- function(l) { E <- R - l %o% l; diag(E) <- 0; -2 * as.vector(E %*% l) }
fit <- optim(rep(0.7, k), residual, slope, method = "BFGS", control = list(reltol = 1e-18, maxit = 10000))
for (i in seq_len(k)) put("minres.loading", letters[i], "", fit$par[i])
put("omega.minres", "a-f", "", omega(fit$par))

# Principal components of a-g, complete rows
complete <- na.omit(data[letters[1:7]])
pca <- prcomp(complete, center = TRUE, scale. = TRUE)
put("pca.n", "", "", nrow(complete))
for (j in 1:7) {
  put("pca.eigenvalue", j, "", pca$sdev[j]^2)
  put("pca.share", j, "", pca$sdev[j]^2 / sum(pca$sdev^2))
  column <- pca$rotation[, j]
  if (sum(column) < 0) column <- -column
  for (i in 1:7) put("pca.loading", letters[i], j, column[i])
}
kmo <- psych::KMO(cor(complete))
put("kmo", "", "", kmo$MSA)
for (i in 1:7) put("kmo.column", letters[i], "", kmo$MSAi[i])
writeLines(out, "descriptive.csv")
