package dev.tesuri.web.server;

import dev.tesuri.web.metrics.Meters;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// What is measured, for Prometheus. Opens to whoever has the token of `tesuri.metrics.token` and
/// to nobody where none is set; for everybody else there is no such page.
@Dependent
@Path("/metrics")
public class MetricsPages {

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Meters meters;
  private final Gauges gauges;
  private final MetricsSettings settings;

  @Inject
  MetricsPages(Meters meters, Gauges gauges, MetricsSettings settings) {
    this.meters = meters;
    this.gauges = gauges;
    this.settings = settings;
  }

  @GET
  public Response metrics(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    boolean known =
        authorization != null
            && settings.token().filter(token -> same("Bearer " + token, authorization)).isPresent();
    return known
        ? Response.ok(meters.written(gauges.now()), TYPE).build()
        : Response.status(404).build();
  }

  // Takes as long for a nearly right one.
  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
