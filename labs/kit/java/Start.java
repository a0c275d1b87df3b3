package ackademy;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;

/** Starts a program of the shop: stdin and stdout belong to the conversation, and what ends it is said in one line. */
public final class Start {
  private Start() {}

  public static void main(String[] args) throws Throwable {
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream()); // stdin belongs to the conversation, too
    Counter.open();
    var main = Class.forName(args[0]).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    try {
      main.invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      System.err.println("Uncaught " + oneLine(e.getCause()));
      throw e.getCause();
    }
  }

  private static String oneLine(Throwable thrown) {
    Throwable cause = thrown.getCause();
    String because = cause == null ? "" : " [cause: " + inShort(cause) + "]";
    return (inShort(thrown) + because).replaceAll("\\s+", " ");
  }

  private static String inShort(Throwable thrown) {
    String message = thrown.getMessage();
    String name = thrown.getClass().getSimpleName();
    return message == null ? name : name + ": " + message;
  }
}
