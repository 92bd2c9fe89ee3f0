package nl.biotoop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads a template as HTML with holes: the holes are what the program fills in. */
final class TemplateRules {
  /** Stands where an expression was; a character no template holds. */
  private static final char HOLE = '\u00a4';

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final List<String> READ_ALOUD =
      List.of("aria-label", "aria-description", "alt", "title", "placeholder", "label");
  private static final List<String> LOADED =
      List.of("link[href]", "script[src]", "img[src]", "iframe", "source[src]", "object", "embed");

  private TemplateRules() {}

  /** What is wrong with a template; empty when nothing is. */
  static List<String> faults(String template) {
    List<String> faults = new ArrayList<>();
    if (template.contains("$unsafe")) {
      faults.add("$unsafe writes without escaping");
    }
    Document html = Jsoup.parse(withHoles(template), "", Parser.xmlParser());
    html.parser();
    for (Element element : html.getAllElements()) {
      texts(element, faults);
      element.attributes().forEach(attribute -> attribute(element, attribute, faults));
    }
    for (Element form : html.select("form")) {
      form(form, template, faults);
    }
    for (String loaded : LOADED) {
      for (Element element : html.select(loaded)) {
        String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
        if (!address.isEmpty() && address.charAt(0) != HOLE) {
          faults.add(element.tagName() + " may load from another host: " + address);
        }
      }
    }
    return faults;
  }

  private static void texts(Element element, List<String> faults) {
    for (TextNode text : element.textNodes()) {
      if (LETTER.matcher(text.getWholeText()).find()) {
        faults.add(
            (element.tagName().matches("script|style") ? "inline " + element.tagName() : "text")
                + ": "
                + text.text().replace(HOLE, ' ').strip());
      }
    }
    for (DataNode data : element.dataNodes()) {
      if (!data.getWholeData().isBlank()) {
        faults.add("inline " + element.tagName() + ": " + data.getWholeData());
      }
    }
  }

  private static void attribute(Element element, Attribute attribute, List<String> faults) {
    String name = attribute.getKey().toLowerCase(Locale.ROOT);
    String value = attribute.getValue();
    boolean readAloud =
        READ_ALOUD.contains(name)
            || (name.equals("value")
                && element.attr("type").matches("submit|button|reset")
                && element.tagName().equals("input"));
    if (readAloud && LETTER.matcher(value).find()) {
      faults.add("literal text in " + name + ": " + value);
    }
    if (name.startsWith("on")) {
      faults.add("inline handler " + name);
    }
    if (name.equals("style")) {
      faults.add("inline style: " + value);
    }
    if (value.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
      faults.add("javascript: address in " + name);
    }
  }

  private static void form(Element form, String template, List<String> faults) {
    String method = form.attr("method").toLowerCase(Locale.ROOT);
    if (!method.equals("get") && !method.equals("post")) {
      faults.add("a form must say its method");
    }
    boolean protectedByToken =
        form.select("input[type=hidden]").stream()
                .anyMatch(field -> field.attr("name").indexOf(HOLE) >= 0)
            && template.contains("name=\"${csrf.name()}\"")
            && template.contains("value=\"${csrf.value()}\"");
    if (method.equals("post") && !protectedByToken) {
      faults.add("a form that posts must carry the csrf field");
    }
  }

  /** The HTML of a template, with a hole for each expression and without the rest of jte. */
  static String withHoles(String template) {
    String source =
        template
            .replaceAll("(?s)<%--.*?--%>", "")
            .replaceAll("(?m)^@(?:import|param) .*$", "")
            .replaceAll("@(?:else|endif|endfor|endraw|raw)(?!if|\\w)", "");
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < source.length(); ) {
      if (source.startsWith("${", i)) {
        html.append(HOLE);
        i = after(source, i + 2);
      } else if (source.startsWith("$unsafe{", i)) {
        html.append(HOLE);
        i = after(source, i + 8);
      } else if (source.startsWith("!{", i)) {
        i = after(source, i + 2);
      } else if (source.startsWith("@if(", i)
          || source.startsWith("@elseif(", i)
          || source.startsWith("@for(", i)) {
        i = after(source, source.indexOf('(', i) + 1);
      } else if (source.startsWith("@template.", i)) {
        int open = source.indexOf('(', i) + 1;
        int content = source.indexOf("@`", open);
        int end = after(source, open);
        if (content >= 0 && content < end) {
          html.append(withHoles(source.substring(content + 2, source.lastIndexOf('`', end))));
        }
        i = end;
      } else {
        html.append(source.charAt(i));
        i++;
      }
    }
    return html.toString();
  }

  /** The place after the bracket that closes; brackets in strings do not count. */
  private static int after(String source, int from) {
    int depth = 1;
    boolean quoted = false;
    boolean content = false;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (!quoted && c == '`') {
        content = !content;
      } else if (!content && quoted && c == '\\') {
        i++;
      } else if (!content && c == '"') {
        quoted = !quoted;
      } else if (!content && !quoted) {
        depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    throw new IllegalArgumentException("A bracket is not closed after: " + source.substring(from));
  }
}
