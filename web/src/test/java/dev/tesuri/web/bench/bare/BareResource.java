package dev.tesuri.web.bench.bare;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// All that the bare server can do.
@Dependent
@Path("/bare")
public class BareResource {

  @GET
  public String greet() {
    return "bare";
  }
}
