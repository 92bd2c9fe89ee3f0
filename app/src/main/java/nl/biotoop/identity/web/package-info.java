@NullMarked
package nl.biotoop.identity.web;

import org.jspecify.annotations.NullMarked;
