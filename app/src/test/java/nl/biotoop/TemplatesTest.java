package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.platform.web.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates hold no text, no code and no form that can be forged; read as source. */
class TemplatesTest {

  static List<Path> templates() {
    return Sources.below(Sources.TEMPLATES, ".jte");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateKeepsTheRules(Path template) {
    assertThat(TemplateRules.faults(Sources.text(template))).as(Sources.name(template)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "<p>Welkom</p> ~ text: Welkom",
        "<p>${page.name()} is open</p> ~ text: is open",
        "@if(page.open())Open@else${page.name()}@endif ~ text: Open",
        "<h1>${a}</h1>@for(var x : xs)<li>En ${x}</li>@endfor ~ text: En",
        "<option value=\"${x}\">Alles</option> ~ text: Alles",
        "<nav aria-label=\"Hoofdmenu\"></nav> ~ aria-label",
        "<nav aria-label=\"${a} menu\"></nav> ~ aria-label",
        "<img src=\"${a}\" alt=\"Logo\"> ~ alt",
        "<abbr title=\"Kamer van Koophandel\">${a}</abbr> ~ title",
        "<input placeholder=\"Uw naam\"> ~ placeholder",
        "<input type=\"submit\" value=\"Verstuur\"> ~ value",
        "<script>alert(1)</script> ~ inline script",
        "<style>p { color: red }</style> ~ inline style",
        "<p style=\"color: red\"></p> ~ inline style",
        "<a href=\"${a}\" onclick=\"go()\"></a> ~ onclick",
        "<body onload='${a}'></body> ~ onload",
        "<a href=\"javascript:go()\"></a> ~ javascript:",
        "<p>$unsafe{page.html()}</p> ~ $unsafe",
        "<form method=\"post\" action=\"${a}\"><input name=\"kind\"></form> ~ csrf",
        "<form action=\"${a}\"></form> ~ method",
        "<img src=\"https://example.org/a.png\"> ~ another host",
        "<link rel=\"stylesheet\" href=\"//example.org/a.css\"> ~ another host"
      })
  void aTemplateThatBreaksARuleIsRefused(String template, String fault) {
    assertThat(TemplateRules.faults(template)).singleElement().asString().contains(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "<p>${shell.text(\"a.b\", page.x())} – ${page.y()}: 100%</p>",
        "!{String described = \"een\" + page.x();}<p id=\"x\">${described}</p>",
        "@if(page.a() instanceof B b && b.c(\")\"))<p>${b.d()}</p>@elseif(x)@else@endif",
        "<button type=\"submit\" name=\"${n}\" value=\"onbekend\">${t}</button>",
        "<form method=\"post\"><input type=\"hidden\" name=\"${csrf.name()}\" "
            + "value=\"${csrf.value()}\"></form>",
        "@template.a._b(shell = shell, c = \"d\")<script src=\"${a}\" defer></script>",
        "<a href=\"mailto:${a}\">${a}</a><%-- een opmerking --%>"
      })
  void aTemplateThatKeepsTheRulesPasses(String template) {
    assertThat(TemplateRules.faults(template)).isEmpty();
  }

  @Test
  void everyPageHasItsTemplateAndEveryTemplateItsPage() {
    Set<String> pages =
        new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("nl.biotoop")
                .stream()
                .filter(type -> type.isAssignableTo(Page.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(TemplatesTest::template)
                .collect(Collectors.toSet());
    Set<String> templates =
        templates().stream()
            .map(file -> Sources.TEMPLATES.relativize(file).toString().replace('\\', '/'))
            .filter(name -> !name.contains("/_") && !name.equals("platform/layout.jte"))
            .collect(Collectors.toSet());
    assertThat(templates).isNotEmpty().isEqualTo(pages);
  }

  /** The name by which PageRenderer finds it. */
  private static String template(JavaClass page) {
    return page.getPackageName().split("\\.", -1)[2] + "/" + page.getSimpleName() + ".jte";
  }
}
