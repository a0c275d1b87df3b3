package org.slf4j.impl;

import java.lang.reflect.Proxy;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.spi.LoggerFactoryBinder;

/** What the clients log: errors alone, to stderr. A callback that throws is told nowhere else. */
public final class StaticLoggerBinder implements LoggerFactoryBinder {
  public static final String REQUESTED_API_VERSION = "1.7.36";
  private static final StaticLoggerBinder only = new StaticLoggerBinder();

  public static StaticLoggerBinder getSingleton() {
    return only;
  }

  @Override
  public ILoggerFactory getLoggerFactory() {
    return StaticLoggerBinder::loggerOf;
  }

  @Override
  public String getLoggerFactoryClassStr() {
    return "errors alone";
  }

  private static Logger loggerOf(String name) {
    return (Logger)
        Proxy.newProxyInstance(
            Logger.class.getClassLoader(),
            new Class<?>[] {Logger.class},
            (self, method, args) -> {
              if (method.getName().equals("error")) print(args);
              if (method.getName().equals("getName")) return name;
              return method.getReturnType() == boolean.class
                  ? method.getName().equals("isErrorEnabled")
                  : null;
            });
  }

  private static void print(Object[] args) {
    var said = new StringBuilder("client:");
    for (Object one : args) {
      if (one instanceof Object[] several) for (Object each : several) said.append(' ').append(each);
      else said.append(' ').append(one);
    }
    System.err.println(said);
  }
}
