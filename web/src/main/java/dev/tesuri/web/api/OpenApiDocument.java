package dev.tesuri.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The contract of the API, an OpenAPI document that is written by hand in `api/openapi.json`.
final class OpenApiDocument {

  static final String TEXT = read();

  private OpenApiDocument() {}

  private static String read() {
    try (InputStream in = OpenApiDocument.class.getResourceAsStream("/api/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: /api/openapi.json");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
