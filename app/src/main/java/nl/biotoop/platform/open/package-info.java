/** What all open data of this site has in common: its licence, and tables for a spreadsheet. */
@NamedInterface("open")
@NullMarked
package nl.biotoop.platform.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
