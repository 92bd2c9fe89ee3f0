# NIST StRD "Michelso" is Michelson's speed of light in Mm/s; R has it as datasets::morley, km/s less 299000.
# Run in this folder: Rscript michelso.R
writeLines(c(paste0("# datasets::morley of ", R.version.string, ", ", Sys.Date()), "speed",
             sprintf("%.2f", (morley$Speed + 299000) / 1000)), "michelso.csv")
