/**
 * What an index is made from, read from files: the tables of COINr and the specification in JSON.
 */
@NullMarked
package nl.biotoop.sources.index;

import org.jspecify.annotations.NullMarked;
