@NullMarked
package nl.biotoop.observation.web;

import org.jspecify.annotations.NullMarked;
