package org.burydirectory.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.burydirectory.server.api.Answer;
import org.burydirectory.server.api.EntityTag;

/** Renders templates, which were compiled when the server was built. */
final class Pages {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'";
  private static final String PERMISSIONS =
      "accelerometer=(), autoplay=(), camera=(), clipboard-read=(),"
          + " clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(),"
          + " geolocation=(self), gyroscope=(), hid=(), idle-detection=(), magnetometer=(),"
          + " microphone=(), midi=(), payment=(), picture-in-picture=(),"
          + " publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(),"
          + " xr-spatial-tracking=()";
  private static final int USUAL_LENGTH = 32 * 1024;

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Pages.class.getClassLoader(),
          "org.burydirectory.server.template");

  /** A page that is not kept, and not to be listed where it is asked for by what was typed. */
  Answer personal(String template, Object model) {
    return of(bytes(template, model));
  }

  /** A page that is the same for everyone. */
  Answer shared(String template, Object model, String caching) {
    ByteBuffer bytes = bytes(template, model);
    return of(bytes).cached(caching, EntityTag.of(bytes));
  }

  private static Answer of(ByteBuffer bytes) {
    return Answer.of(HTML, bytes)
        .header("Content-Security-Policy", POLICY)
        .header("Permissions-Policy", PERMISSIONS)
        .header("Cross-Origin-Opener-Policy", "same-origin");
  }

  private ByteBuffer bytes(String template, Object model) {
    var out = new StringOutput(USUAL_LENGTH);
    templates.render(template + ".jte", Map.of("page", model), out);
    return ByteBuffer.wrap(out.toString().getBytes(StandardCharsets.UTF_8));
  }
}
