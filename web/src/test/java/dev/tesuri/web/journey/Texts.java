package dev.tesuri.web.journey;

import dev.tesuri.knowledge.editorial.Editorial;
import dev.tesuri.knowledge.editorial.Press;
import dev.tesuri.knowledge.editorial.Published;
import dev.tesuri.knowledge.store.Database;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;

/// The texts of the town on the running server, which all tests read.
final class Texts {

  private Texts() {}

  /// Takes back and forgets all that was written.
  static void leaveNothing() {
    var press = CDI.current().select(Press.class).get();
    CDI.current().select(Editorial.class).get().setTwoPersons("aozora", false, _ -> {});
    long next = press.current().published().edition() + 1;
    CDI.current()
        .select(Database.class)
        .get()
        .write(
            handle -> {
              handle.execute("delete from remark");
              handle.execute("delete from revision");
              return handle.execute("update editorial set edition = ?", next);
            });
    press.use(press.with(new Published(next, List.of())));
  }
}
