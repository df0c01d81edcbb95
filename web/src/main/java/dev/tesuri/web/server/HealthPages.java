package dev.tesuri.web.server;

import dev.tesuri.web.api.Json;
import dev.tesuri.web.server.Health.Part;
import dev.tesuri.web.server.Health.Status;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// Tells a balancer or an operator whether the server lives, and whether it can serve.
@Dependent
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthPages {

  private final Health health;

  @Inject
  HealthPages(Health health) {
    this.health = health;
  }

  @GET
  @Path("live")
  public String live() {
    return "{\"status\":\"UP\"}";
  }

  /// 200 when all parts work without which nothing can be served, else 503; and how each part is.
  @GET
  @Path("ready")
  public Response ready() {
    var parts = health.parts();
    boolean up = parts.stream().noneMatch(part -> part.needed() && part.status() == Status.DOWN);
    var answer = Json.object().put("status", up ? "UP" : "DOWN");
    var checks = answer.putArray("checks");
    for (Part part : parts) {
      checks.addObject().put("name", part.name()).put("status", part.status().name());
    }
    return Response.status(up ? 200 : 503).entity(Json.write(answer)).build();
  }
}
