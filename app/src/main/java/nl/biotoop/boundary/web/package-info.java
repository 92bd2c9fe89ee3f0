/** Where an administrator loads borders for the maps. */
@NullMarked
package nl.biotoop.boundary.web;

import org.jspecify.annotations.NullMarked;
