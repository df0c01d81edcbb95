package dev.tesuri.web.server;

import dev.tesuri.knowledge.store.Database;
import dev.tesuri.knowledge.store.DatabaseUnavailable;
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

  private static final String UP = "{\"status\":\"UP\"}";
  private static final String DOWN = "{\"status\":\"DOWN\"}";

  private final Database database;
  private final Shelves shelves;

  @Inject
  HealthPages(Database database, Shelves shelves) {
    this.database = database;
    this.shelves = shelves;
  }

  @GET
  @Path("live")
  public String live() {
    return UP;
  }

  /// 200 when the content is read and the database answers, else 503.
  @GET
  @Path("ready")
  public Response ready() {
    if (!shelves.isThere()) {
      return Response.status(503).entity(DOWN).build();
    }
    try {
      database.read(handle -> handle.select("select 1").mapTo(Integer.class).one());
      return Response.ok(UP).build();
    } catch (DatabaseUnavailable down) {
      return Response.status(503).entity(DOWN).build();
    }
  }
}
