// The story of docs/api, told through clients that were made from the served documents.
// Arguments: COMMAND_URL QUERY_URL FOLDER_OF_TOKENS. Prints the types of the events of her case.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import type { paths as Commands } from "./command.js";
import type { paths as Queries } from "./query.js";

const [commandUrl, queryUrl, tokens] = process.argv.slice(2) as [string, string, string];
const as = (who: string) => ({ Authorization: `Bearer ${readFileSync(`${tokens}/${who}.token`, "utf8").trim()}` });
const sender = (who: string) => createClient<Commands>({ baseUrl: commandUrl, headers: as(who) });
const reader = (who: string) => createClient<Queries>({ baseUrl: queryUrl, headers: as(who) });
const key = () => ({ "Idempotency-Key": randomUUID() });

/** The answer of what went well; anything else ends the story. */
function done<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) throw new Error(JSON.stringify(answer.error));
  return answer.data;
}

const helpline = sender("helpline-system");
const worker = sender("case-worker");
const counsellor = sender("psycho-social-counsellor");
const paraLegal = sender("para-legal-personnel");
const administrator = sender("centre-administrator");
const askedAdministrator = sender("centre-administrator-nalanda");
let position = 0;
const noted = <T extends { position: number }>(answer: T): T => {
  position = answer.position;
  return answer;
};

const call = done(
  await helpline.POST("/api/helpline-calls", {
    params: { header: key() },
    body: {
      source: "WOMEN_HELPLINE_181",
      callClass: "EMERGENCY",
      disposition: "REGISTRABLE",
      district: "PAT",
      routedTo: "BR-PAT-01",
      occurredOn: "2025-06-02",
    },
  }),
).id;

const registered = done(
  await worker.POST("/api/cases", {
    params: { header: key() },
    body: { channel: "WOMEN_HELPLINE_181", firstContactOn: "2025-06-02", ageBand: "25_34", occurredOn: "2025-06-02" },
  }),
);
if (!registered.number?.startsWith("BR-PAT-01")) throw new Error(`no number: ${JSON.stringify(registered)}`);
const id = registered.id;
const on = () => ({ header: key(), path: { id } });
done(
  await worker.POST("/api/helpline-calls/{id}/take-up", {
    params: { header: key(), path: { id: call } },
    body: { centre: "BR-PAT-01", caseId: id, occurredOn: "2025-06-02" },
  }),
);
done(await worker.POST("/api/cases/{id}/shelter", { params: on(), body: { girls: 1, occurredOn: "2025-06-02" } }));

done(
  await worker.POST("/api/cases/{id}/classification", {
    params: on(),
    body: { categories: ["DOMESTIC_VIOLENCE"], gbvimsType: "physical_assault", occurredOn: "2025-06-03" },
  }),
);
done(
  await worker.POST("/api/cases/{id}/risk-assessments", {
    params: on(),
    body: { risk: "HIGH", occurredOn: "2025-06-03" },
  }),
);
done(
  await worker.POST("/api/cases/{id}/safety-plan", {
    params: on(),
    body: { measures: ["EMERGENCY_NUMBERS_KNOWN", "CHILDREN_INCLUDED"], occurredOn: "2025-06-03" },
  }),
);
done(
  await worker.POST("/api/cases/{id}/consents", {
    params: on(),
    body: { purpose: "REFERRAL", given: true, consentBy: "WOMAN", occurredOn: "2025-06-03" },
  }),
);
done(
  await counsellor.POST("/api/cases/{id}/services", {
    params: on(),
    body: { service: "PSYCHO_SOCIAL_COUNSELLING", occurredOn: "2025-06-03" },
  }),
);
const requestId = done(
  await worker.POST("/api/cases/{id}/service-requests", {
    params: on(),
    body: { service: "LEGAL_AID", occurredOn: "2025-06-03" },
  }),
).request;

const referral = done(
  await worker.POST("/api/cases/{id}/referrals", {
    params: on(),
    body: { partner: "PROTECTION_OFFICER", reportedBy: "CENTRE_STAFF", occurredOn: "2025-06-04" },
  }),
).referral;
if (!referral) throw new Error("the referral has no id");
done(
  await worker.POST("/api/cases/{id}/referrals/{referral}/acceptance", {
    params: { header: key(), path: { id, referral } },
    body: { reportedBy: "PARTNER", occurredOn: "2025-06-05" },
  }),
);
done(
  await administrator.POST("/api/cases/{id}/shelter/extension", {
    params: on(),
    body: { limitDays: 8, occurredOn: "2025-06-06" },
  }),
);
done(await paraLegal.POST("/api/cases/{id}/legal-steps", { params: on(), body: { step: "DIR", occurredOn: "2025-06-07" } }));
done(
  await paraLegal.POST("/api/cases/{id}/services", {
    params: on(),
    body: { service: "LEGAL_AID", requestId, occurredOn: "2025-06-08" },
  }),
);
done(
  await worker.POST("/api/cases/{id}/referrals/{referral}/completion", {
    params: { header: key(), path: { id, referral } },
    body: { reportedBy: "PARTNER", occurredOn: "2025-06-09" },
  }),
);
noted(
  done(
    await worker.POST("/api/cases/{id}/shelter/exit", {
      params: on(),
      body: { exit: "CHOSEN_HOME", occurredOn: "2025-06-09" },
    }),
  ),
);

/** The version that the caller has seen, as it is to be sent back. */
async function seen(): Promise<string> {
  const answer = await reader("case-worker").GET("/api/cases/{id}", {
    params: { path: { id }, query: { "min-position": position } },
  });
  done(answer);
  return answer.response.headers.get("ETag") ?? "";
}
async function resolve(outcome: "DIR_SUBMITTED" | "RELIEF_THROUGH_COORDINATION", occurredOn: string) {
  const header = { ...key(), "If-Match": await seen() };
  const body = { outcome, agreedByWoman: true, occurredOn };
  done(await worker.POST("/api/cases/{id}/resolution", { params: { header, path: { id } }, body }));
}
async function followUp(
  day: string,
  mode: "PHONE" | "HOME_VISIT" = "PHONE",
  outcome: "SAFE_AND_STABLE" | "VIOLENCE_RECURRED" = "SAFE_AND_STABLE",
) {
  const body = { slot: day, mode, outcome, occurredOn: day };
  noted(done(await worker.POST("/api/cases/{id}/follow-ups", { params: on(), body })));
}

done(
  await worker.POST("/api/cases/{id}/transfer", {
    params: { header: { ...key(), "If-Match": await seen() }, path: { id } },
    body: { to: "BR-NAL-01", consentBy: "WOMAN", occurredOn: "2025-06-10" },
  }),
);
noted(
  done(
    await askedAdministrator.POST("/api/cases/{id}/transfer/declination", {
      params: on(),
      body: { reason: "SHE_DID_NOT_COME", occurredOn: "2025-06-11" },
    }),
  ),
);

await resolve("DIR_SUBMITTED", "2025-06-12");
await followUp("2025-06-19");
await followUp("2025-06-27", "HOME_VISIT", "VIOLENCE_RECURRED");
done(
  await worker.POST("/api/cases/{id}/services", {
    params: on(),
    body: { service: "POLICE_ASSISTANCE", occurredOn: "2025-06-28" },
  }),
);
const partners: ("POLICE_STATION" | "PROTECTION_OFFICER")[] = ["POLICE_STATION", "PROTECTION_OFFICER"];
done(await worker.POST("/api/cases/{id}/coordination", { params: on(), body: { partners, occurredOn: "2025-06-29" } }));
done(
  await worker.POST("/api/cases/{id}/coordination/meetings", {
    params: on(),
    body: { partners, occurredOn: "2025-07-02" },
  }),
);
done(await worker.POST("/api/cases/{id}/reliefs", { params: on(), body: { relief: "PROTECTION", occurredOn: "2025-07-03" } }));
noted(done(await worker.POST("/api/cases/{id}/coordination/end", { params: on(), body: { occurredOn: "2025-07-04" } })));

await resolve("RELIEF_THROUGH_COORDINATION", "2025-07-10");
for (const day of [
  "2025-07-17",
  "2025-07-25",
  "2025-08-09",
  "2025-09-10",
  "2025-10-10",
  "2025-11-10",
  "2025-12-10",
  "2026-01-10",
]) {
  await followUp(day);
}
noted(
  done(
    await worker.POST("/api/cases/{id}/closure", {
      params: { header: { ...key(), "If-Match": await seen() }, path: { id } },
      body: { reason: "MONITORING_COMPLETED", occurredOn: "2026-01-10" },
    }),
  ),
);

const history = done(
  await reader("auditor").GET("/api/cases/{id}/history", {
    params: { path: { id }, query: { "min-position": position } },
  }),
);
if (typeof history === "string") throw new Error("a file, which nobody asked for");
console.log(history.events.map((event) => event.type).join(" "));
