package dev.tesuri.admin.face;

import dev.tesuri.admin.access.Needs;
import dev.tesuri.admin.access.Right;
import dev.tesuri.admin.access.StaffCookie;
import dev.tesuri.admin.access.StaffSession;
import dev.tesuri.admin.access.StaffSessions;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;

/// Stands before every route of the console, and lets in who has the right that the route
/// [Needs]. A route below `/admin` or in a package of staff that names none opens to nobody.
@Provider
@Priority(Priorities.AUTHORIZATION)
public class StaffGate implements ContainerRequestFilter {

  private static final String ROOT = "admin";
  private static final String STAFF_PACKAGES = "dev.tesuri.admin.";
  private static final String SIGN_IN = "/admin/sign-in";

  private final StaffSessions sessions;
  private final StaffCookie cookie;
  private final StaffPages pages;

  // Set by the platform before the first request; it gives it to fields alone.
  @SuppressWarnings("NullAway.Init")
  @Context
  private ResourceInfo route;

  @Inject
  public StaffGate(StaffSessions sessions, StaffCookie cookie, StaffPages pages) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.pages = pages;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = route.getResourceMethod();
    if (method == null) {
      return;
    }
    Needs needs = method.getAnnotation(Needs.class);
    if (needs != null) {
      letIn(request, needs.value());
    } else if (isOfStaff(request, method)) {
      request.abortWith(pages.outside(404, "admin/message.jte", Map.of("words", "ページがありません。")));
    }
  }

  private static boolean isOfStaff(ContainerRequestContext request, Method method) {
    String path = path(request);
    return path.equals(ROOT)
        || path.startsWith(ROOT + "/")
        || method.getDeclaringClass().getName().startsWith(STAFF_PACKAGES);
  }

  private void letIn(ContainerRequestContext request, Right right) {
    var session = session(request);
    session.ifPresent(
        found -> request.setSecurityContext(new StaffSecurity(found, cookie.secure())));
    boolean let = right.isForAnybody() || session.filter(right::isOf).isPresent();
    if (!let) {
      request.abortWith(refusal(request, session));
    }
  }

  private Response refusal(ContainerRequestContext request, Optional<StaffSession> session) {
    boolean looks = request.getMethod().equals(HttpMethod.GET);
    var whole = session.filter(StaffSession::complete).map(StaffSession::staff);
    if (whole.isEmpty()) {
      return looks
          ? StaffPages.to(SIGN_IN)
          : pages.outside(401, "admin/sign-in.jte", Map.of("fault", "時間がたちました。もう一度入ってください。"));
    }
    // The address that everybody knows leads each to where they work; so does going back to the
    // second step.
    boolean goesHome = path(request).equals(ROOT) || path(request).startsWith("admin/sign-in");
    return looks && goesHome
        ? StaffPages.to(Section.home(whole.get()).path())
        : pages.forbidden(whole.get());
  }

  private Optional<StaffSession> session(ContainerRequestContext request) {
    return Optional.ofNullable(request.getCookies().get(cookie.name()))
        .map(Cookie::getValue)
        .flatMap(sessions::find);
  }

  private static String path(ContainerRequestContext request) {
    return request.getUriInfo().getPath().replaceAll("^/+|/+$", "");
  }
}
