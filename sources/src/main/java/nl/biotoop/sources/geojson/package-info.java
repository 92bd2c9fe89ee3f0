/**
 * Reading areas from GeoJSON (RFC 7946) and making their borders simple enough for a small map, so
 * that neighbours keep one border.
 */
@NullMarked
package nl.biotoop.sources.geojson;

import org.jspecify.annotations.NullMarked;
