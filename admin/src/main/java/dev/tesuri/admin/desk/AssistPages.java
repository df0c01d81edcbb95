package dev.tesuri.admin.desk;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/// What a model suggests to whoever holds a case. It is drawn on the page and kept nowhere.
@Dependent
@Path("/admin/desk/{ticket}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AssistPages {

  private final CaseDesk cases;
  private final Suggestions suggestions;

  @Inject
  public AssistPages(CaseDesk cases, Suggestions suggestions) {
    this.cases = cases;
    this.suggestions = suggestions;
  }

  /// Suggests a summary, a reply or a translation.
  ///
  /// @param kind `summary`, `reply` or `translation`
  @POST
  @Path("assist")
  @Needs(Right.HAND_OVERS)
  public Response suggest(
      @PathParam("ticket") String ticket,
      @FormParam("kind") @DefaultValue("") String kind,
      @Context SecurityContext security) {
    var me = Staff.of(security);
    cases.arrive(me);
    return cases.suggested(me, ticket, suggestions.of(me, ticket, kind));
  }
}
