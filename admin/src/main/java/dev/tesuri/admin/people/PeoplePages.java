package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Accounts;
import dev.tesuri.admin.access.Accounts.Invitation;
import dev.tesuri.admin.access.Accounts.Result;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Role;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.knowledge.layer.Municipality;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The people in one's care: inviting, ending, helping those who lost password or telephone.
@Dependent
@Path("/admin/people")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PeoplePages {

  private static final String TEMPLATE = "admin/people.jte";

  private static final Map<String, String> DONE =
      Map.of(
          "ended",
          "アカウントを終わりにしました。",
          "reset",
          "認証アプリの登録を消しました。次に入るとき、登録しなおします。",
          "unlinked",
          "組織のアカウントとのつながりを切りました。",
          "room",
          "相談の受け方を変えました。");

  private final Accounts accounts;
  private final StaffPages pages;
  private final Municipality town;

  @Inject
  public PeoplePages(Accounts accounts, StaffPages pages, Municipality town) {
    this.accounts = accounts;
    this.pages = pages;
    this.town = town;
  }

  @GET
  @Needs(Right.PEOPLE)
  public Response people(
      @QueryParam("done") @DefaultValue("") String done, @Context SecurityContext security) {
    var staff = Staff.of(security);
    var page = page(staff, "", DONE.getOrDefault(done, ""), "", "", "");
    return pages.page(staff, Section.PEOPLE, TEMPLATE, Map.of("page", page));
  }

  @POST
  @Needs(Right.PEOPLE)
  public Response invite(
      @FormParam("login") @DefaultValue("") String login,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("role") @DefaultValue("") String role,
      @FormParam("town") @DefaultValue("") String named,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    return switch (accounts.invite(staff, new Invitation(login, name, role, named))) {
      case Result.Done(_, var token) -> linked(staff, token, name + "さんを招待しました。");
      case Result.Refused(var words) ->
          pages.refused(
              staff,
              Section.PEOPLE,
              TEMPLATE,
              Map.of("page", page(staff, "", "", words, login, name)));
    };
  }

  @POST
  @Path("{id}/link")
  @Needs(Right.PEOPLE)
  public Response link(@PathParam("id") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    return accounts
        .link(staff, id)
        .map(token -> linked(staff, token, "新しいリンクを作りました。前のリンクは使えません。"))
        .orElseGet(() -> pages.notFound(staff));
  }

  @POST
  @Path("{id}/end")
  @Needs(Right.PEOPLE)
  public Response end(@PathParam("id") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    return done(staff, accounts.end(staff, id), "ended");
  }

  @POST
  @Path("{id}/second-factor")
  @Needs(Right.PEOPLE)
  public Response resetSecondFactor(@PathParam("id") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    return done(staff, accounts.resetSecondFactor(staff, id), "reset");
  }

  @POST
  @Path("{id}/unlink")
  @Needs(Right.PEOPLE)
  public Response unlink(@PathParam("id") String id, @Context SecurityContext security) {
    var staff = Staff.of(security);
    return done(staff, accounts.unlink(staff, id), "unlinked");
  }

  private Response done(Staff staff, Optional<String> login, String what) {
    return login.isPresent() ? StaffPages.to("/admin/people?done=" + what) : pages.notFound(staff);
  }

  private Response linked(Staff staff, String token, String done) {
    String link = pages.face().link("/admin/invitation?code=" + token);
    return pages.page(
        staff, Section.PEOPLE, TEMPLATE, Map.of("page", page(staff, link, done, "", "", "")));
  }

  private PeoplePage page(
      Staff staff, String link, String done, String fault, String login, String name) {
    return new PeoplePage(
        accounts.people(staff),
        staff.id(),
        Accounts.rolesInCareOf(staff),
        staff.role() == Role.OPERATOR ? List.of(town) : List.of(),
        link,
        done,
        fault,
        login,
        name);
  }
}
