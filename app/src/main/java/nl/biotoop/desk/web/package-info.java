@NullMarked
package nl.biotoop.desk.web;

import org.jspecify.annotations.NullMarked;
