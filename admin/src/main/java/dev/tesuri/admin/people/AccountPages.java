package dev.tesuri.admin.people;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.OwnAccount;
import dev.tesuri.admin.access.OwnAccount.Result;
import dev.tesuri.admin.access.ProviderLinks;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.access.StaffCookie;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;

/// One's own account: password, recovery codes, the link to the organisation's login.
@Dependent
@Path("/admin/account")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class AccountPages {

  private static final Map<String, String> DONE =
      Map.of(
          "password",
          "パスワードを変えました。ほかの端末では、もう一度入る必要があります。",
          "linked",
          "組織のアカウントとつなぎました。次からは、組織のアカウントで入れます。",
          "unlinked",
          "組織のアカウントとのつながりを切りました。ほかの端末では、もう一度入る必要があります。");

  private final OwnAccount own;
  private final ProviderLinks links;
  private final StaffCookie cookie;
  private final StaffPages pages;

  @Inject
  public AccountPages(OwnAccount own, ProviderLinks links, StaffCookie cookie, StaffPages pages) {
    this.own = own;
    this.links = links;
    this.cookie = cookie;
    this.pages = pages;
  }

  @GET
  @Needs(Right.OWN_ACCOUNT)
  public Response account(
      @QueryParam("done") @DefaultValue("") String done, @Context SecurityContext security) {
    return pages.page(
        Staff.of(security),
        Section.ACCOUNT,
        "admin/account.jte",
        model(security, DONE.getOrDefault(done, ""), ""));
  }

  @POST
  @Path("password")
  @Needs(Right.OWN_ACCOUNT)
  public Response password(
      @FormParam("present") @DefaultValue("") String present,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("again") @DefaultValue("") String again,
      @Context SecurityContext security) {
    if (!password.equals(again)) {
      return refused(security, "新しいパスワードが、二つでちがいます。");
    }
    return answer(security, own.changePassword(Staff.of(security), present, password));
  }

  @POST
  @Path("recovery-codes")
  @Needs(Right.OWN_ACCOUNT)
  public Response recoveryCodes(
      @FormParam("present") @DefaultValue("") String present, @Context SecurityContext security) {
    return answer(security, own.renewRecoveryCodes(Staff.of(security), present));
  }

  @POST
  @Path("unlink")
  @Needs(Right.OWN_ACCOUNT)
  public Response unlink(
      @FormParam("present") @DefaultValue("") String present, @Context SecurityContext security) {
    return answer(security, own.unlink(Staff.of(security), present));
  }

  private Response answer(SecurityContext security, Result result) {
    return switch (result) {
      case Result.PasswordSet(var token) -> done("password", token);
      case Result.Codes(var codes) ->
          pages.page(
              Staff.of(security),
              Section.ACCOUNT,
              "admin/recovery-codes.jte",
              Map.of("codes", codes, "next", Section.ACCOUNT.path()));
      case Result.Unlinked(var token) -> done("unlinked", token);
      case Result.Refused(var words) -> refused(security, words);
    };
  }

  private Response done(String what, String token) {
    return Response.fromResponse(StaffPages.to("/admin/account?done=" + what))
        .cookie(cookie.of(token))
        .build();
  }

  /// The page with what is wrong.
  Response refused(SecurityContext security, String fault) {
    return pages.refused(
        Staff.of(security), Section.ACCOUNT, "admin/account.jte", model(security, "", fault));
  }

  private Map<String, Object> model(SecurityContext security, String done, String fault) {
    var staff = Staff.of(security);
    return Map.of(
        "account",
        own.view(staff),
        "linked",
        links.shown(staff).orElse(""),
        "done",
        done,
        "fault",
        fault);
  }
}
