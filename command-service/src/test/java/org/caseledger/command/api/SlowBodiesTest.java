package org.caseledger.command.api;

import java.util.List;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.SlowBodiesContract;
import org.caseledger.local.testing.TestKey;

@OnlyInFull
class SlowBodiesTest extends SlowBodiesContract {
    private final Service service = Service.on(Store.LOCAL);

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
        return TestKey.token(ApiTest.WORKER);
    }

    @Override
    protected String readPath() {
        return "/v3/api-docs/swagger-config";
    }

    @Override
    protected Post quickPost() {
        return new Post("/api/cases", ApiTest.REGISTRATION, 201);
    }

    @Override
    protected List<String> slowRequests() {
        return List.of(
                "POST /api/cases HTTP/1.1|Content-Type: application/json|Content-Length: 100",
                "POST /api/cases HTTP/1.1|Content-Type: application/json|Transfer-Encoding: chunked",
                "PUT /api/cases HTTP/1.1|Content-Type: application/x-www-form-urlencoded|Content-Length: 100",
                "POST /api/cases HTTP/1.1|Authorization: Bearer TOKEN|Content-Type: application/json|Content-Length: 100",
                "POST /api/cases HTTP/1.1|Authorization: Bearer TOKEN|Content-Type: application/json|Transfer-Encoding: chunked",
                "POST /api/cases HTTP/1.1|Authorization: Bearer TOKEN|Content-Type: multipart/form-data; boundary=x|Content-Length: 100");
    }
}
