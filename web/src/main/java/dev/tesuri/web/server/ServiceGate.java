package dev.tesuri.web.server;

import dev.tesuri.bot.service.Service;
import dev.tesuri.bot.service.ServiceSwitch;
import dev.tesuri.knowledge.layer.Municipality;
import dev.tesuri.web.api.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/// Shows residents the notice of a town that has switched everything off. Staff, health, contract
/// and style sheets go on.
@Provider
public class ServiceGate implements ContainerRequestFilter {

  private static final Pattern ALWAYS =
      Pattern.compile(
          "/?(admin|health|metrics|openapi|assets|(kiosk/)?erase)(/.*)?"
              + "|/?(favicon\\.ico|api/v1/openapi\\.json|kiosk/(end|reset|alive|here|register))");

  private final ServiceSwitch service;
  private final Municipality town;

  @Inject
  public ServiceGate(ServiceSwitch service, Municipality town) {
    this.service = service;
    this.town = town;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    // Whoever wants to be forgotten need not wait.
    boolean erases = request.getMethod().equals(HttpMethod.DELETE);
    if (erases || ALWAYS.matcher(request.getUriInfo().getPath()).matches()) {
      return;
    }
    Service now = service.of(town.id());
    if (now.closed()) {
      throw Problem.resting(now.words());
    }
  }
}
