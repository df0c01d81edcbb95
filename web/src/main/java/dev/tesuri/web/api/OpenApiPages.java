package dev.tesuri.web.api;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The contract under its short name.
@Dependent
@Path("/openapi")
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiPages {

  @GET
  public String document() {
    return OpenApiDocument.TEXT;
  }

  /// The contract beside the calls that it describes.
  ///
  /// A resource of its own: a request goes to the resource with the longest path of its beginning,
  /// so the ones at `/api/v1` would hide it in any other.
  @Dependent
  @Path("/api/v1/openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  public static class BesideCalls {

    @GET
    public String document() {
      return OpenApiDocument.TEXT;
    }
  }
}
