package dev.tesuri.knowledge.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives one run of a test its database, made when it is first asked for.
final class FreshDatabase implements ParameterResolver, AfterEachCallback {
  private final Supplier<DatabaseHome> empty;
  private @Nullable DatabaseHome home;

  FreshDatabase(Supplier<DatabaseHome> empty) {
    this.empty = empty;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Database.class || type == DatabaseHome.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var here = home();
    return parameter.getParameter().getType() == Database.class ? here.database() : here;
  }

  private DatabaseHome home() {
    var here = home;
    if (here == null) {
      here = empty.get();
      home = here;
    }
    return here;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (home != null) {
      home.database().close();
    }
  }
}
