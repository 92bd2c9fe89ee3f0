# Reference values for nl.biotoop.statistics.descriptive.Wilson: the score interval without
# continuity correction, as prop.test gives it. Writes proportions.csv.
# Run in this folder: Rscript proportions.R
out <- c(
  paste0("# Made by proportions.R with ", R.version.string, ", ", Sys.Date()),
  "successes,trials,confidence,lower,upper")
# The first four are the examples of Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E
cases <- list(c(81, 263), c(15, 148), c(0, 20), c(1, 29),
              c(1, 1), c(0, 1), c(5, 10), c(10, 10), c(29, 30), c(37, 120), c(499, 1000),
              c(3, 1000000), c(123456, 1000000))
for (case in cases) for (confidence in c(0.8, 0.95, 0.99)) {
  interval <- suppressWarnings(
    prop.test(case[1], case[2], conf.level = confidence, correct = FALSE))$conf.int
  out <- c(out, sprintf("%d,%d,%s,%.17g,%.17g",
                        as.integer(case[1]), as.integer(case[2]), confidence,
                        interval[1], interval[2]))
}
writeLines(out, "proportions.csv")
