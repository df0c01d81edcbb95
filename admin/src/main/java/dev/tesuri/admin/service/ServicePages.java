package dev.tesuri.admin.service;

import dev.tesuri.admin.access.Audit;
import dev.tesuri.admin.access.AuditRows;
import dev.tesuri.admin.access.Deed;
import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.Staff;
import dev.tesuri.admin.face.Section;
import dev.tesuri.admin.face.StaffPages;
import dev.tesuri.bot.model.ModelCalls;
import dev.tesuri.bot.service.Mode;
import dev.tesuri.bot.service.Service;
import dev.tesuri.bot.service.ServiceRows;
import dev.tesuri.bot.service.ServiceSwitch;
import dev.tesuri.knowledge.store.Database;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Switches the bot, or all of it, off and on again: for one's own town, by an operator for every
/// town of the database. Who, when and why stay in the audit.
@Dependent
@Path("/admin/service")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class ServicePages {

  private static final String TEMPLATE = "admin/service.jte";

  private final ServiceSwitch service;
  private final Database database;
  private final Audit audit;
  private final ModelCalls calls;
  private final StaffPages pages;

  @Inject
  public ServicePages(
      ServiceSwitch service, Database database, Audit audit, ModelCalls calls, StaffPages pages) {
    this.service = service;
    this.database = database;
    this.audit = audit;
    this.calls = calls;
    this.pages = pages;
  }

  @GET
  @Needs(Right.SERVICE)
  public Response form(
      @QueryParam("done") @DefaultValue("") String done, @Context SecurityContext security) {
    var staff = Staff.of(security);
    Service now = service.own(staff.municipality());
    var entered = new Service(now.mode(), now.model(), now.notice(), "", now.by(), now.since());
    return pages.page(
        staff,
        Section.SERVICE,
        TEMPLATE,
        model(staff, new Form(now, entered, "", done.isEmpty() ? "" : "変えました。")));
  }

  @POST
  @Needs(Right.SERVICE)
  public Response set(
      @FormParam("mode") @DefaultValue("") String mode,
      @FormParam("model") @DefaultValue("") String model,
      @FormParam("notice") @DefaultValue("") String notice,
      @FormParam("reason") @DefaultValue("") String reason,
      @Context SecurityContext security) {
    var staff = Staff.of(security);
    Optional<Mode> wanted = Mode.of(mode);
    var entry =
        audit.entry(
            staff,
            Deed.SERVICE_SWITCHED,
            mode + (model.isEmpty() ? "、AIなし：" : "：") + reason.strip());
    var entered =
        new Service(
            wanted.orElse(Mode.OPEN),
            !model.isEmpty(),
            notice.strip(),
            reason.strip(),
            staff.name(),
            entry.at());
    String fault = wanted.isEmpty() ? "どれかを、えらんでください。" : fault(entered);
    if (!fault.isEmpty()) {
      Service now = service.own(staff.municipality());
      return pages.refused(
          staff, Section.SERVICE, TEMPLATE, model(staff, new Form(now, entered, fault, "")));
    }
    database.write(
        handle -> {
          ServiceRows.set(handle, staff.municipality(), entered);
          AuditRows.insert(handle, entry);
          return true;
        });
    service.reread();
    return StaffPages.to("/admin/service?done=1");
  }

  private record Form(Service now, Service entered, String fault, String done) {}

  private ServicePage.ModelState modelState(String municipality) {
    return calls.isConfigured()
        ? new ServicePage.ModelState(
            calls.model(),
            calls.today(municipality),
            calls.spentToday(municipality),
            calls.allowance().day())
        : new ServicePage.ModelState("", List.of(), 0, 0);
  }

  private Map<String, Object> model(Staff staff, Form form) {
    boolean everyTown = staff.municipality().equals(ServiceSwitch.EVERY_TOWN);
    return Map.of(
        "page",
        new ServicePage(
            form.now(),
            form.entered(),
            form.fault(),
            form.done(),
            everyTown,
            modelState(staff.municipality())));
  }

  private static String fault(Service entered) {
    if (entered.reason().isEmpty()) {
      return "理由を書いてください。記録に残ります。";
    }
    return Math.max(entered.reason().length(), entered.notice().length()) > Service.LONGEST
        ? "お知らせと理由は、それぞれ%d文字までです。".formatted(Service.LONGEST)
        : "";
  }
}
