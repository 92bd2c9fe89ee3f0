@NullMarked
package nl.biotoop.demo.web;

import org.jspecify.annotations.NullMarked;
