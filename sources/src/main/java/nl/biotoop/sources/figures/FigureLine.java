package nl.biotoop.sources.figures;

import java.math.BigDecimal;
import nl.biotoop.sources.table.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a table that people keep.
 *
 * @param dataset the table, as its column says; the name of the file without such a column
 * @param indicator what was counted; the table when there is no such column
 * @param region {@code ""} when there is no such column
 * @param period as SDMX writes it where that is clear: {@code 2024}, {@code 2024-Q1}
 * @param value with the decimals that are written; {@code null} when missing
 * @param status never {@code ""} when the value is missing
 * @param unit {@code ""} when the table does not tell
 * @param cell where the value stands
 */
public record FigureLine(
    String dataset,
    String indicator,
    String region,
    String period,
    @Nullable BigDecimal value,
    String status,
    String unit,
    CellAddress cell) {}
