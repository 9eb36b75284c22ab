// Run once, on mongo1, by the service `mongo-initiate`: makes the replica set, the administrator and the append-only service user.
// The role is ledger-role.json.
const fs = require('fs');
const password = (name) => {
  if (!process.env[name]) throw new Error(`set ${name}`);
  return process.env[name];
};

try {
  rs.status();
} catch (notYet) {
  rs.initiate({
    _id: 'caseledger',
    members: [1, 2, 3].map((n) => ({ _id: n, host: `mongo${n}:27017` })),
    settings: { electionTimeoutMillis: 5000 },
    writeConcernMajorityJournalDefault: true,
  });
}
while (!db.hello().isWritablePrimary) sleep(200);

const admin = db.getSiblingDB('admin');
try {
  admin.createUser({ user: 'admin', pwd: password('MONGO_ADMIN_PASSWORD'), roles: ['root'] });
} catch (exists) {
  print(`administrator: ${exists.codeName}`);
}
admin.auth('admin', password('MONGO_ADMIN_PASSWORD'));
const ledger = db.getSiblingDB('caseledger');
if (!ledger.getRole('ledgerService')) {
  ledger.runCommand(JSON.parse(fs.readFileSync('/ops/ledger-role.json', 'utf8')));
}
if (!ledger.getUser('ledger')) {
  ledger.createUser({ user: 'ledger', pwd: password('MONGO_LEDGER_PASSWORD'), roles: ['ledgerService'] });
}
