@NullMarked
package nl.biotoop.network.web;

import org.jspecify.annotations.NullMarked;
