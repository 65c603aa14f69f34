// Runs in Rhino, inside the jar that carries veraPDF. Arguments: pairs of a profile (2u, 3u, ua1) and a file.
// Prints one line of JSON a pair: {profile, file, faults}. Rhino gives a `const` in a loop its first value for ever: no loop has one.
// biome-ignore lint/complexity/noArguments: Rhino hands over the command line so
const pairs = arguments;
const verapdf = Packages.org.verapdf;
const profiles = verapdf.pdfa.validation.profiles.Profiles;
const resources = { '2u': 'PDFA-2U', '3u': 'PDFA-3U', ua1: 'PDFUA-1' };

verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise();
const foundry = verapdf.pdfa.Foundries.defaultInstance();

// The jar has the profiles as XML but not the library that veraPDF reads them with.
function readProfile(name) {
  const factory = Packages.javax.xml.parsers.DocumentBuilderFactory.newInstance();
  factory.setNamespaceAware(true);
  const loader = java.lang.Class.forName('org.verapdf.pdfa.validation.profiles.Profiles').getClassLoader();
  const path = `org/verapdf/pdfa/validation/${resources[name]}.xml`;
  const root = factory.newDocumentBuilder().parse(loader.getResourceAsStream(path)).getDocumentElement();
  const rules = new java.util.HashSet();
  childrenOf(childrenOf(root, 'rules')[0], 'rule').forEach((rule) => {
    rules.add(readRule(rule));
  });
  const variables = new java.util.HashSet();
  childrenOf(childrenOf(root, 'variables')[0], 'variable').forEach((one) => {
    variables.add(
      profiles.variableFromValues(
        one.getAttribute('name'),
        one.getAttribute('object'),
        textOf(one, 'defaultValue'),
        textOf(one, 'value'),
      ),
    );
  });
  const flavour = verapdf.pdfa.flavours.PDFAFlavour.fromString(name);
  const details = profiles.profileDetailsFromValues(name, name, name, new java.util.Date());
  return { flavour: flavour, profile: profiles.profileFromValues(flavour, details, '', rules, variables) };
}

function readRule(rule) {
  const id = childrenOf(rule, 'id')[0];
  const specification = verapdf.pdfa.flavours.PDFAFlavour.Specification.valueOf(id.getAttribute('specification'));
  const number = java.lang.Integer.parseInt(id.getAttribute('testNumber'));
  const none = new java.util.ArrayList();
  return profiles.ruleFromValues(
    profiles.ruleIdFromValues(specification, id.getAttribute('clause'), number),
    rule.getAttribute('object'),
    String(rule.getAttribute('deferred')) === 'true' ? java.lang.Boolean.TRUE : null,
    rule.getAttribute('tags'),
    textOf(rule, 'description'),
    textOf(rule, 'test'),
    profiles.errorFromValues(textOf(childrenOf(rule, 'error')[0], 'message'), none),
    none,
  );
}

function childrenOf(element, name) {
  const children = [];
  const all = element.getChildNodes();
  for (let at = 0; at < all.getLength(); at += 1)
    if (String(all.item(at).getLocalName()) === name) children.push(all.item(at));
  return children;
}

function textOf(element, name) {
  const children = childrenOf(element, name);
  return children.length ? children[0].getTextContent() : '';
}

function sayFault(check) {
  return `${check.getKey().getClause()}-${check.getKey().getTestNumber()} × ${check.getValue()}`;
}

function judge(judgeProfile, file) {
  const parser = foundry.createParser(new java.io.File(file), judgeProfile.flavour);
  try {
    const result = foundry.createValidator(judgeProfile.profile, false).validate(parser);
    const faults = [];
    const failed = result.getFailedChecks().entrySet().iterator();
    while (failed.hasNext()) faults.push(sayFault(failed.next()));
    if (result.isCompliant() !== (faults.length === 0)) faults.push('not compliant');
    if (Number(result.getTotalAssertions()) === 0) faults.push('nothing was checked');
    return faults;
  } finally {
    parser.close();
  }
}

const read = {};

function tell(name, file) {
  if (!read[name]) read[name] = readProfile(name);
  print(JSON.stringify({ profile: name, file: String(file), faults: judge(read[name], file) }));
}

for (let at = 0; at < pairs.length; at += 2) tell(String(pairs[at]), pairs[at + 1]);
