package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.handover.Presence;
import dev.tesuri.bot.handover.Supporter;
import jakarta.enterprise.inject.spi.CDI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An administrator sets how many cases a supporter takes, and of which teams.
class RoomPagesTest {

  private static final Pattern PATH = Pattern.compile("/admin/people/([^/\"]+)/desk");

  private final RunningServer server = RunningServer.get();
  private final Presence presence = CDI.current().select(Presence.class).get();

  @Test
  void what_is_set_holds_at_the_desk_and_is_in_the_audit() {
    var administrator = new Colleague(server.address());
    administrator.comes("admin", server.staffPassword());
    var found = PATH.matcher(administrator.get("/admin/people").body());
    assertThat(found.find()).isTrue();
    String path = found.group();
    String id = found.group(1);
    int before = presence.find(id).map(Supporter::capacity).orElse(Supporter.USUAL_CAPACITY);

    assertThat(administrator.get(path).body()).contains("同時に受ける件数", "value=\"" + before + "\"");
    assertThat(administrator.post(path, "capacity", "0").statusCode()).isEqualTo(422);
    assertThat(administrator.post(path, "capacity", "5", "team", "no-such").statusCode())
        .isEqualTo(422);
    assertThat(administrator.post(path, "capacity", "5").statusCode()).isEqualTo(303);
    assertThat(presence.find(id).orElseThrow().capacity()).isEqualTo(5);
    assertThat(administrator.get("/admin/audit").body()).contains("相談の受け方を変えた", "：5件");

    var supporter = new Colleague(server.address());
    supporter.comes("supporter", server.staffPassword());
    assertThat(supporter.get(path).statusCode()).isEqualTo(403);
    assertThat(administrator.get("/admin/people/nobody/desk").statusCode()).isEqualTo(404);
  }
}
