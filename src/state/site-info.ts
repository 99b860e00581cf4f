/** What the bureau says of its own site (data/site.json); a row that is not filled in is not shown. */
export interface SiteInfo {
  readonly organiser: string | null;
  readonly siteCode: string | null;
  readonly icp: string | null;
  readonly police: string | null;
  readonly phone: string | null;
  /** The address of the page where readers report errors. */
  readonly report: string | null;
}
