package dev.tesuri.bot.model;

import java.net.URI;
import java.util.Optional;

/// Where a model is found, and how it is spoken to.
///
/// @param baseUrl of a server that speaks the protocol of OpenAI, up to `/v1`
/// @param model its name there
/// @param key empty where none is asked for; never shown or logged
/// @param jsonSchema whether the server holds answers to a JSON schema
public record ModelSettings(URI baseUrl, String model, Optional<String> key, boolean jsonSchema) {

  @Override
  public String toString() {
    return model + " at " + baseUrl;
  }
}
