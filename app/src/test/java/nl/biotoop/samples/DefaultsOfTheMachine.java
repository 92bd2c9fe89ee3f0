package nl.biotoop.samples;

import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/** Leaves locale, charset and zone to the machine in every way there is. */
public abstract class DefaultsOfTheMachine {

  @SuppressWarnings({
    "AnnotateFormatMethod",
    "DefaultCharset",
    "DefaultLocale",
    "StringCaseLocaleUsage",
    "resource"
  })
  List<Object> defaults(String text, byte[] bytes, InputStream in, OutputStream out)
      throws IOException {
    UnaryOperator<String> upper = String::toUpperCase;
    return List.of(
        String.format("%s", text),
        text.toLowerCase(),
        upper.apply(text),
        text.getBytes(),
        new String(bytes),
        Locale.getDefault(),
        Charset.defaultCharset(),
        ZoneId.systemDefault(),
        TimeZone.getDefault(),
        DateTimeFormatter.ofPattern("d MMMM"),
        NumberFormat.getInstance(),
        NumberFormat.getNumberInstance(),
        new DecimalFormat("0.0"),
        new MessageFormat("{0}"),
        MessageFormat.format("{0}", text),
        Collator.getInstance(),
        ResourceBundle.getBundle("messages.platform"),
        new InputStreamReader(in),
        new OutputStreamWriter(out),
        new FileReader(text),
        new FileWriter(text),
        new PrintStream(out),
        new ByteArrayOutputStream().toString(),
        new Scanner(in));
  }
}
