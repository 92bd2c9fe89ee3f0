@NullMarked
package nl.biotoop.sources.geojson;

import org.jspecify.annotations.NullMarked;
