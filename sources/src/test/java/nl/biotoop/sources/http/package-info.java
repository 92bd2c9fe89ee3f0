@NullMarked
package nl.biotoop.sources.http;

import org.jspecify.annotations.NullMarked;
