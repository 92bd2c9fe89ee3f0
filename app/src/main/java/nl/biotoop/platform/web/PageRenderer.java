package nl.biotoop.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Writes a {@link View}: a {@link Page} as HTML through the compiled template that bears its name.
 */
@Component
public final class PageRenderer implements HandlerMethodReturnValueHandler {
  private static final List<String> STATIC_FILES =
      List.of(
          "vendor/voorbeeld-theme.css",
          "vendor/utrecht.css",
          "biotoop.css",
          "biotoop.js",
          "icon.svg");

  private final TemplateEngine templates;
  private final String assetVersion;
  private final ObjectProvider<Banner> banners;

  PageRenderer(ObjectProvider<Banner> banners) {
    this.banners = banners;
    this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "jte.biotoop");
    this.templates.setBinaryStaticContent(true);
    this.assetVersion = checksum();
  }

  /** Changes when a static file does, so that browsers may keep the files for a year. */
  private static String checksum() {
    CRC32 checksum = new CRC32();
    try {
      for (String file : STATIC_FILES) {
        checksum.update(new ClassPathResource("static/" + file).getContentAsByteArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Long.toString(checksum.getValue(), 36);
  }

  String assetVersion() {
    return assetVersion;
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return View.class.isAssignableFrom(returnType.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest webRequest)
      throws IOException {
    container.setRequestHandled(true);
    HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
    HttpServletResponse response = webRequest.getNativeResponse(HttpServletResponse.class);
    if (request == null || response == null) {
      throw new IllegalStateException("A page can only be written to a servlet response.");
    }
    Shell.House house = house(request);
    if (house != null && house.framed()) {
      SecurityConfiguration.allowFraming(request, response, house.frameAncestors());
    }
    switch ((View) Objects.requireNonNull(value)) {
      case Page page -> {
        response.setStatus(page.status());
        if (page.showsOwnFrames()) {
          SecurityConfiguration.allowOwnFrames(response);
        }
        write(page, request, response);
      }
      case SeeOther other -> {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", other.href());
      }
    }
  }

  void write(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput html = new Utf8ByteOutput();
    templates.render(template(page), Map.of("page", page, "shell", shell(request)), html);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }

  /** A page as a file, for who reads it away from the site: nobody asked for it with a request. */
  public String file(Page page, Language language) {
    StringOutput html = new StringOutput();
    Shell shell =
        new Shell(
            Words.of(language),
            Paths.of(language, ""),
            "",
            "",
            assetVersion,
            "",
            null,
            () -> null,
            _ -> null);
    templates.render(template(page), Map.of("page", page, "shell", shell), html);
    return html.toString();
  }

  /** {@code nl.biotoop.support.web.ResultPage} is shown by {@code support/ResultPage.jte}. */
  private static String template(Page page) {
    String[] packages = page.getClass().getPackageName().split("\\.", -1);
    return packages[2] + "/" + page.getClass().getSimpleName() + ".jte";
  }

  private Shell shell(HttpServletRequest request) {
    String path = RequestTrace.originalPath(request);
    String query = request.getQueryString();
    return new Shell(
        Words.of(Paths.language(path)),
        path,
        query == null ? "" : query,
        RequestTrace.id(request),
        assetVersion,
        signedInAs(),
        house(request),
        () -> csrf(request),
        this::above);
  }

  private @Nullable Content above(Shell shell) {
    return banners
        .orderedStream()
        .flatMap(banner -> banner.above(shell.words()).stream())
        .<Content>map(bar ->
            output ->
                templates.render(bar.template(), Map.of("bar", bar.bar(), "shell", shell), output))
        .findFirst()
        .orElse(null);
  }

  private static Shell.@Nullable House house(HttpServletRequest request) {
    return request.getAttribute(Shell.House.ATTRIBUTE) instanceof Shell.House house ? house : null;
  }

  private static String signedInAs() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who == null || who instanceof AnonymousAuthenticationToken ? "" : who.getName();
  }

  private static Shell.@Nullable CsrfField csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Shell.CsrfField(token.getParameterName(), token.getToken())
        : null;
  }
}
