package dev.tesuri.web.bench.bare;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// All that the bare server can do: say that it can serve, where Tesuri says it.
@Dependent
@Path("/health/ready")
public class BareResource {

  @GET
  public String greet() {
    return "bare";
  }
}
