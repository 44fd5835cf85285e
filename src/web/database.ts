import { connect } from '../store/database.js';
import type { HrDb } from './desk.js';

const connections = 4;

/** The log page's own way to the database: as HR's login, which only reads unless a transaction says otherwise. */
export function connectAsPage(databaseUrl: string): HrDb {
  return connect(databaseUrl, { max: connections });
}
