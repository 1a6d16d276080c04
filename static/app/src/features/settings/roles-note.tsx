/** Who may do what (PRODUCT §6); roles follow from Jira and from who owns what, so there is nothing to keep here. */
const ROLES = [
  ['OKR manager', 'holds Jira’s global permission “Manage OKRs”', 'everything'],
  ['Owner, or stand-in', 'named on the objective or key result', 'edit it, check in, review'],
  ['Lead of a team, or stand-in', 'named on the team', 'plan, edit and review for the team'],
  [
    'Team member',
    'may edit issues in a project of the team’s boards',
    'tag goals, claim, link work, propose values',
  ],
  ['Everyone with Jira access', 'has a licence on this site', 'read what is not restricted'],
] as const;

export function RolesNote() {
  return (
    <section className="settings-block" aria-labelledby="roles">
      <h2 id="roles">Roles</h2>
      <div className="settings-scroll">
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Who</th>
              <th scope="col">May</th>
            </tr>
          </thead>
          <tbody>
            {ROLES.map(([role, who, may]) => (
              <tr key={role}>
                <th scope="row">{role}</th>
                <td>{who}</td>
                <td>{may}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
