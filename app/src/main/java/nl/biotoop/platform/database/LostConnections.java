package nl.biotoop.platform.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;

/**
 * Tells the pool which connections to throw away. After a write error, such as a full disk, H2
 * closes itself and opens again for the next connection; its code for that (90098) is none the pool
 * knows, so without this a busy site would keep the dead connections.
 */
public final class LostConnections implements SQLExceptionOverride {

  @java.lang.Override
  public SQLExceptionOverride.Override adjudicate(SQLException failure) {
    return failure instanceof SQLNonTransientConnectionException
        ? SQLExceptionOverride.Override.MUST_EVICT
        : SQLExceptionOverride.Override.CONTINUE_EVICT;
  }
}
