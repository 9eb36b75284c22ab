package org.caseledger.query.page;

import java.util.List;
import org.caseledger.local.testing.SlowBodiesContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.junit.jupiter.api.AfterAll;

class SlowBodiesTest extends SlowBodiesContract {
    private final RunningQueryService service =
            new RunningQueryService(TestStore.local(), RunningQueryService.WITH_MANAGEMENT);

    @AfterAll
    void stop() {
        service.close();
    }

    @Override
    protected int port() {
        return service.port();
    }

    @Override
    protected int managementPort() {
        return service.managementPort();
    }

    @Override
    protected String token() {
        return service.token(Users.STATE_OFFICER);
    }

    @Override
    protected String readPath() {
        return "/api/centres/board";
    }

    @Override
    protected Post quickPost() {
        return new Post("/session", "{\"token\":\"" + token() + "\"}", 204);
    }

    @Override
    protected List<String> slowRequests() {
        return List.of(
                "POST /session HTTP/1.1|Content-Type: application/json|Content-Length: 100",
                "POST /session HTTP/1.1|Content-Type: application/json|Transfer-Encoding: chunked",
                "POST /session HTTP/1.1|Content-Type: application/x-www-form-urlencoded|Content-Length: 100",
                "DELETE /session HTTP/1.1|Content-Type: application/x-www-form-urlencoded|Content-Length: 100",
                "POST /session HTTP/1.1|Content-Type: multipart/form-data; boundary=x|Content-Length: 100",
                "GET /api/centres HTTP/1.1|Authorization: Bearer TOKEN|Content-Length: 100");
    }
}
