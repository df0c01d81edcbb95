package dev.tesuri.web.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// The JSON API as a program of others uses it.
final class ApiClient {

  static final ObjectMapper JSON = new ObjectMapper();

  private final URI server;

  ApiClient(URI server) {
    this.server = server;
  }

  /// A conversation and the token that opens it.
  record Talk(String id, String token) {

    String path(String below) {
      return "/api/v1/conversations/" + id + below;
    }
  }

  /// A status, a media type and a body.
  record Answer(int status, String type, JsonNode body) {}

  Talk open() {
    JsonNode opened = post("/api/v1/conversations", "{\"channel\":\"api\"}").body();
    return new Talk(opened.path("id").asText(), opened.path("token").asText());
  }

  Answer say(Talk talk, String clientId, String text) {
    return message(talk, "{\"clientId\":%s,\"text\":%s}".formatted(quoted(clientId), quoted(text)));
  }

  Answer choose(Talk talk, String clientId, String choice) {
    return message(
        talk, "{\"clientId\":%s,\"choice\":%s}".formatted(quoted(clientId), quoted(choice)));
  }

  Answer message(Talk talk, String body) {
    return message(talk, body.getBytes(UTF_8), "application/json");
  }

  Answer message(Talk talk, byte[] body, String type) {
    return send(
        authorized(talk, "/messages")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  JsonNode events(Talk talk, long after) {
    return send(authorized(talk, "/events?after=" + after).GET().build()).body().path("events");
  }

  Answer post(String path, String body) {
    return send(
        at(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  Answer get(String path) {
    return send(at(path).GET().build());
  }

  HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(server.resolve(path));
  }

  HttpRequest.Builder authorized(Talk talk, String below) {
    return at(talk.path(below)).header("Authorization", "Bearer " + talk.token());
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = Resident.CLIENT.send(request, BodyHandlers.ofString());
      String type = answer.headers().firstValue("Content-Type").orElse("");
      boolean json = type.startsWith("application/") && type.contains("json");
      return new Answer(
          answer.statusCode(),
          type,
          json ? JSON.readTree(answer.body()) : JSON.getNodeFactory().textNode(answer.body()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", ended);
    }
  }

  static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
